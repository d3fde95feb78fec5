import type { Startup } from '../../electron/contract.ts'
export function Welcome({ startup }: { startup: Startup }) {
  return <div>{startup.file}</div>
}

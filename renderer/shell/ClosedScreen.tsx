import type { Startup } from '../../electron/contract.ts'
export function ClosedScreen({ startup }: { startup: Startup }) {
  return <div>{startup.file}</div>
}

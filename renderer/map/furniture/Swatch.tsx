import { type Status, statusCell } from '../../../db/model/sign/status.ts'

/** The drawing of a class on a cell; the word stands beside it. */
export function Swatch({ status }: { status: Status }) {
  const svg = statusCell(status, { width: 26, height: 15 })
  // The markup is drawn by our own pure function from fixed words, never from data.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }} dangerouslySetInnerHTML={{ __html: svg }} />
}

import { type Status, statusCell } from '../../../db/model/sign/status.ts'

type Props = { status: Status; width: number; height: number }

/** A cell with the hatch and icon of a status class; the word stands beside it, so it is hidden from screen readers. */
export function StatusCell({ status, width, height }: Props) {
  const svg = statusCell(status, { width, height, icon: true })
  // The markup is drawn by our own pure function from fixed words, never from data.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }} dangerouslySetInnerHTML={{ __html: svg }} />
}

import { type Status, statusCell } from '../../../db/model/sign/status.ts'

type Props = { status: Status; width: number; height: number }

/** Drawn once each: a table of a thousand rows shows the same six. */
const drawn = new Map<string, string>()

function svgOf(status: Status, width: number, height: number): string {
  const key = `${status}/${width}/${height}`
  const svg = drawn.get(key) ?? statusCell(status, { width, height, icon: true })
  drawn.set(key, svg)
  return svg
}

/** A cell with the hatch and icon of a status class; the word stands beside it, so it is hidden from screen readers. */
export function StatusCell({ status, width, height }: Props) {
  const svg = svgOf(status, width, height)
  // The markup is drawn by our own pure function from fixed words, never from data.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }} dangerouslySetInnerHTML={{ __html: svg }} />
}

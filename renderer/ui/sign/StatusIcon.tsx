import { type Status, statusIcon } from '../../../db/model/sign/status.ts'

/** The icon of a status class; the word stands beside it, so it is hidden from screen readers. */
export function StatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  const svg = statusIcon(status, size)
  // The markup is drawn by our own pure function from fixed words, never from data.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }} dangerouslySetInnerHTML={{ __html: svg }} />
}

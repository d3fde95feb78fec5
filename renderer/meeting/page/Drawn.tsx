/** A sign drawn by our own pure functions; the word stands beside it, so it is hidden from screen readers. */
export function Drawn({ svg }: { svg: string }) {
  // The markup is made from fixed words, never from data.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }} dangerouslySetInnerHTML={{ __html: svg }} />
}

/** Runs a work once the next picture has been painted; the number calls it off until then. */
export function afterPaint(work: () => void): number {
  return requestAnimationFrame(() => setTimeout(work))
}

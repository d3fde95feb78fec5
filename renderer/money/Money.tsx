/** Needed, allocated and disbursed by year and source, and whose turn is first. */
export function Money() {
  return <section aria-label="Vốn" />
}

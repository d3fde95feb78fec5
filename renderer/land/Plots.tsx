/** Plots, leases and what is owed. */
export function Plots() {
  return <section aria-label="Lô đất" />
}

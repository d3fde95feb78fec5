/** Two orders of payment side by side. */
export function Staging() {
  return <section aria-label="Phân kỳ" />
}

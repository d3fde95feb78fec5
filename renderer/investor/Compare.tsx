/** Two to four sites side by side. */
export function Compare() {
  return <section aria-label="So sánh" />
}

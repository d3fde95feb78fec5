/** The verdict on every zone and phase, rule by rule. */
export function Readiness() {
  return <section aria-label="Điều kiện kêu gọi" />
}

/** Investors, talks and shortlisted sites. */
export function Investors() {
  return <section aria-label="Nhà đầu tư" />
}

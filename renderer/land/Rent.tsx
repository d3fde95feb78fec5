/** What a changed price does to revenue, tenants and neighbours. */
export function Rent() {
  return <section aria-label="Giá thuê" />
}

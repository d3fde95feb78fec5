/** Households, their steps, awards and what is in the way. */
export function Households() {
  return <section aria-label="Bồi thường, giải phóng mặt bằng" />
}

/** One hectare in the unit that areas are added in: the square centimetre (10^-8 ha), so that sums of decimals have no tail. */
const perHa = 1e8

/** An area in ha as whole units of 10^-8 ha. Sums of them stay exact up to 90 million ha. */
export function unitsOf(ha: number): number {
  return Math.round(ha * perHa)
}

/** Whole units of 10^-8 ha back in ha. */
export function haOf(units: number): number {
  return units / perHa
}

/** The exact sum of areas in ha; those not known are left to the caller to count. */
export function sumHa(areas: readonly number[]): number {
  return haOf(areas.reduce((sum, ha) => sum + unitsOf(ha), 0))
}

/** Square metres of an area in ha: 1.38 is 13800. */
export function m2Of(ha: number): number {
  return unitsOf(ha) / 1e4
}

/** A quotient of whole numbers, rounded half away from zero to a whole number. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const half = divisor / 2n
  return dividend < 0n ? -((-dividend + half) / divisor) : (dividend + half) / divisor
}

/** Whole đồng for an area (ha) at a price (đồng a m² and year) over `days` of a year of `daysInYear`; rounded once, half up. */
export function rentVnd(
  areaHa: number,
  parts: readonly { priceVnd: number; days: number }[],
  daysInYear: number,
): number {
  const priced = parts.reduce((sum, { priceVnd, days }) => sum + BigInt(priceVnd) * BigInt(days), 0n)
  return Number(roundedQuotient(BigInt(unitsOf(areaHa)) * priced, 10_000n * BigInt(daysInYear)))
}

/** A price (whole đồng) raised by so many percent, to the whole đồng. */
export function raised(priceVnd: number, pct: number): number {
  const parts = BigInt(Math.round(pct * 1e4))
  return Number(roundedQuotient(BigInt(priceVnd) * (1_000_000n + parts), 1_000_000n))
}

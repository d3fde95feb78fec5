/** An area (ha) given out over pieces in proportion to what they measure, to the square metre; what rounding leaves goes to the largest. */
export function sharesOf(total: number, measured: readonly number[]): number[] {
  const sum = measured.reduce((all, ha) => all + ha, 0)
  const whole = Math.round(total * 1e4)
  const shares = measured.map(ha => Math.round((whole * ha) / sum))
  const largest = shares.indexOf(Math.max(...shares))
  const rest = whole - shares.reduce((all, share) => all + share, 0)
  return shares.map((share, at) => (at === largest ? share + rest : share) / 1e4)
}

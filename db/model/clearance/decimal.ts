/** A decimal without rounding: `digits` / 10^`scale`. */
export type Decimal = { digits: bigint; scale: number }

/** A number exactly as it was typed: 1240.5 is 12405 / 10. Its shortest text is the text that was stored. Throws RangeError for NaN and infinities. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '', power = '0'] = String(value).split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  const scale = part.length - Number(power)
  if (!Number.isFinite(value)) throw new RangeError(String(value))
  const digits = BigInt(whole + part)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** The exact product of decimals. */
export function product(factors: readonly Decimal[]): Decimal {
  return factors.reduce((so, { digits, scale }) => ({ digits: so.digits * digits, scale: so.scale + scale }), {
    digits: 1n,
    scale: 0,
  })
}

/** Rounded to a whole, half up: 0,5 becomes 1; below zero by the same rule mirrored, so that a correction takes back what it corrects. */
export function toWhole({ digits, scale }: Decimal): bigint {
  const unit = 10n ** BigInt(scale)
  const size = digits < 0n ? -digits : digits
  const whole = (2n * size + unit) / (2n * unit)
  return digits < 0n ? -whole : whole
}

/** As officials write it, every decimal shown: 12405 / 10 is "1.240,5". */
export function showDecimal({ digits, scale }: Decimal): string {
  const size = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  const whole = size.slice(0, size.length - scale).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const part = size.slice(size.length - scale).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${part && `,${part}`}`
}

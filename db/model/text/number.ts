const dot = /\B(?=(\d{3})+(?!\d))/g

/** A number as officials write it: 25743.76 -> "25.743,76". Up to `digits` decimals, trailing zeros dropped. */
export function formatNumber(value: number, digits = 4): string {
  const [whole = '', part = ''] = Math.abs(value).toFixed(digits).split('.')
  const decimals = part.replace(/0+$/, '')
  const text = whole.replace(dot, '.') + (decimals ? `,${decimals}` : '')
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** Whole đồng in the unit that reads best: 3.695 tỷ đồng, 612,5 triệu đồng, 25.000 đồng. Exact, never rounded away. */
export function formatMoney(vnd: number): string {
  if (Math.abs(vnd) >= 1e9 && vnd % 1e5 === 0) return `${formatNumber(vnd / 1e9, 4)}\u00a0tỷ đồng`
  if (Math.abs(vnd) >= 1e6 && vnd % 1e3 === 0) return `${formatNumber(vnd / 1e6, 3)}\u00a0triệu đồng`
  return `${formatNumber(vnd, 0)}\u00a0đồng`
}

/** What somebody typed as a number: its one reading, its two readings, or none. */
export type NumberReading = { value: number } | { either: [number, number] } | { wrong: true }

/** Reads "25.743,76", "1,5", "1500", "1 234 567". "1.234" and "1,234" can be read in two ways and are given back as both. */
export function readNumber(typed: string): NumberReading {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/^\+/, '')
  const plain = /^-?\d+$/
  if (plain.test(text)) return { value: Number(text) }
  if (/^-?[1-9]\d{0,2}([.,])\d{3}$/.test(text))
    return { either: [Number(text.replace(/[.,]/, '')), Number(text.replace(',', '.'))] }
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text))
    return { value: Number(text.replace(/\./g, '').replace(',', '.')) }
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return { value: Number(text.replace(/,/g, '')) }
  if (/^-?\d+[.,]\d+$/.test(text)) return { value: Number(text.replace(',', '.')) }
  return { wrong: true }
}

import type { RecordOf } from '../record/kinds.ts'
import { formatDay } from '../text/day.ts'
import { type Decimal, decimalOf, product, showDecimal, toWhole } from './decimal.ts'
import { type Found, type PriceBook, sameWord, tableName } from './table.ts'

/** A line of an award with the position of its parcel. */
export type AwardLine = Pick<
  RecordOf<'award'>,
  'id' | 'category' | 'name' | 'quantity' | 'measure' | 'price' | 'coefficient' | 'fixed_vnd'
> & { position: string | null }

/** What a line comes to in whole đồng, and by which price; or why it cannot be said. */
export type Valued = { vnd: number; found: Found | null; exact: Decimal | null } | { gap: string }

/** What a household comes to: the sum of the lines that can be said, and how many cannot. Null without any line that can. */
export type Total = { vnd: number | null; lines: number; gaps: number }

/**
 * A line in whole đồng: quantity x price x coefficient (1 when none is written), exact, rounded once at the end, half up; or the amount
 * that a decision fixes. Never zero for what is not known.
 */
export function valueLine(line: AwardLine, book: PriceBook): Valued {
  if (line.fixed_vnd !== null) return { vnd: line.fixed_vnd, found: null, exact: null }
  if (line.price === null) return { gap: 'chưa ghi mã đơn giá, cũng chưa có số tiền ấn định' }
  if (line.quantity === null) return { gap: 'chưa có số lượng' }
  const found = book.find(line.category, line.price, line.position)
  if ('gap' in found) return found
  const { measure, price_vnd } = found.price
  if (line.measure !== null && measure !== null && sameWord(line.measure) !== sameWord(measure))
    return { gap: `khoản tính theo ${line.measure}, đơn giá ${line.price} tính theo ${measure}` }
  const exact = product([decimalOf(line.quantity), decimalOf(price_vnd), decimalOf(line.coefficient ?? 1)])
  const vnd = Number(toWhole(exact))
  if (!Number.isSafeInteger(vnd)) return { gap: 'số tiền quá lớn, kiểm tra lại số lượng và đơn giá' }
  return { vnd, found, exact }
}

/** The lines of a household added up. */
export function valueAll(lines: readonly AwardLine[], book: PriceBook): Total {
  let sum = 0
  let gaps = 0
  for (const line of lines) {
    const valued = valueLine(line, book)
    if ('gap' in valued) gaps += 1
    else sum += valued.vnd
  }
  return { vnd: gaps === lines.length ? null : sum, lines: lines.length, gaps }
}

/** True when every line of a total could be said. */
export const isWhole = ({ vnd, gaps }: Total): boolean => vnd !== null && gaps === 0

/** "1.240,5 m² × 45.000 đồng/m² × hệ số 1,2 = 66.987.000 đồng": a line as anybody can work it out again. A gap gives its reason. */
export function explainLine(line: AwardLine, valued: Valued): string {
  if ('gap' in valued) return valued.gap
  const sum = `${showDecimal(decimalOf(valued.vnd))} đồng`
  if (!valued.found || !valued.exact || line.quantity === null) return `số tiền ấn định ${sum}`
  const measure = line.measure ?? valued.found.price.measure
  const parts = [
    `${showDecimal(decimalOf(line.quantity))}${measure ? ` ${measure}` : ''}`,
    `${showDecimal(decimalOf(valued.found.price.price_vnd))} đồng${measure ? `/${measure}` : ''}`,
    ...(line.coefficient === null ? [] : [`hệ số ${showDecimal(decimalOf(line.coefficient))}`]),
  ]
  const exact = showDecimal(valued.exact)
  return `${parts.join(' × ')} = ${sum}${exact.includes(',') ? `, làm tròn từ ${exact}` : ''}`
}

/** Which price a line was computed by: "Mã LUA, vị trí 1, Bảng giá đất 2024 (QĐ 12), áp dụng từ 1/8/2024"; null for a fixed amount. */
export function basisOf(valued: Valued): string | null {
  if ('gap' in valued || !valued.found) return null
  const { price, table } = valued.found
  const since = table.valid_from ? `áp dụng từ ${formatDay(table.valid_from)}` : 'chưa ghi ngày áp dụng'
  return [`mã ${price.code}`, price.position, tableName(table), since].filter(Boolean).join(', ')
}

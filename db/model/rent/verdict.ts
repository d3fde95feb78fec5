import { formatMoney, formatNumber } from '../text/number.ts'
import { steepPct, type WhatIf } from './whatif.ts'

/** Who gets the money of a price, in words. */
export const payeeWord = { state: 'Nhà nước', developer: 'chủ đầu tư hạ tầng' } as const

/** "+12,5 %", "-3 %", "0 %": one decimal. */
export function signedPct(pct: number): string {
  const text = formatNumber(pct, 1)
  return `${pct > 0 && text !== '0' ? '+' : ''}${text}\u00a0%`
}

/** The answer in one sentence, before the evidence: "Năm 2028 Nhà nước thu thêm 120 triệu đồng (+12,5 %); 3 trên 12 doanh nghiệp tăng trên 10 %." */
export function verdictOf(result: WhatIf): string {
  const { year, counted, steep, gaps } = result
  const of = result.years.find(each => each.year === year)
  if (!of || counted === 0) return 'Chưa tính được: chưa có hợp đồng nào đủ diện tích, đơn giá và cách trả.'
  const diff = of.after_vnd - of.before_vnd
  const pct = of.before_vnd > 0 ? ` (${signedPct((100 * diff) / of.before_vnd)})` : ''
  const payee = payeeWord[result.payee]
  const money = `${formatMoney(Math.abs(diff))}${pct}`
  const sum =
    diff === 0 ? `Năm ${year} ${payee} thu như cũ` : `Năm ${year} ${payee} thu ${diff > 0 ? 'thêm' : 'giảm'} ${money}`
  const rises = `${steep} trên ${counted} doanh nghiệp tăng trên ${steepPct}\u00a0%`
  const lacks = gaps.length > 0 ? ` Chưa tính ${gaps.length} hợp đồng thiếu số liệu.` : ''
  return `${sum}; ${rises}.${lacks}`
}

import { formatMoney, formatNumber } from '../text/number.ts'
import { gapOf, type Tie } from './tie.ts'

/** An amount with every đồng in it, in tỷ from a billion on: "51,99875 tỷ đồng". */
export const exactMoney = (vnd: number): string =>
  Math.abs(vnd) >= 1e9 ? `${formatNumber(vnd / 1e9, 9)}\u00a0tỷ đồng` : formatMoney(vnd)

/** Every đồng spelled out: for hints, and beside sums that say tỷ. */
export const inFullDong = (vnd: number): string => `${formatNumber(vnd, 0)}\u00a0đồng`

/** What does not tie out, between which records, and what to do. */
export function tieSentence(tie: Tie): string {
  const [first = '', ...rest] = tie.records.map(record => record.name)
  const others = rest.length > 0 ? ` so với ${rest.join(', ')}` : ''
  const gap = formatMoney(gapOf(tie))
  switch (tie.about) {
    case 'allocated':
      return `${first}: đã bố trí ${money(tie.vnd)}, nhiều hơn nhu cầu ${money(tie.againstVnd)}${others}. Vượt ${gap}. Xem lại nhu cầu hoặc văn bản bố trí.`
    case 'disbursed':
      return `${first}: đã giải ngân ${money(tie.vnd)}, nhiều hơn đã bố trí ${money(tie.againstVnd)}${others}. Vượt ${gap}. Xem lại chứng từ hoặc ghi thêm vốn bố trí.`
    case 'voucher':
      if (tie.vnd === null)
        return `${first}: chưa ghi đã giải ngân, ${tie.count} chứng từ chi trả cộng lại ${money(tie.againstVnd)}. Ghi số giải ngân.`
      return `${first}: ghi đã giải ngân ${money(tie.vnd)}, ${tie.count} chứng từ chi trả cộng lại ${money(tie.againstVnd)}. Lệch ${gap}. Sửa số giải ngân hoặc ghi đủ chứng từ.`
    case 'plan': {
      const plan = tie.records.at(-1)?.name ?? ''
      if (tie.count === 0)
        return `${plan} cần ${money(tie.againstVnd)}, chưa có dòng vốn nào. Thêm dòng vốn cho đợt này.`
      const own = tie.records.slice(0, -1).map(record => record.name)
      return `Nhu cầu ghi ở ${own.join(', ')} là ${money(tie.vnd)}. Lệch ${gap} so với kinh phí ${money(tie.againstVnd)} của ${plan}. Sửa một trong hai.`
    }
    case 'twice':
      return `${first} và ${rest.join(', ')} cùng khu, cùng năm, cùng nguồn, cùng số tiền ${money(tie.vnd)}. Xóa một dòng nếu ghi hai lần.`
    case 'loose':
      return `${first}: ${tie.count} khoản chi trả, cộng ${formatMoney(tie.vnd ?? 0)}, chưa ghi lấy từ dòng vốn nào. Ghi nguồn vốn cho các khoản ấy.`
  }
}

const money = (vnd: number | null): string => exactMoney(vnd ?? 0)

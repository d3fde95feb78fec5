import type { InForce } from '../../../db/model/rent/price.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { RentTable } from '../../../db/store/land/rent.ts'

/** "6.200", "5.800 đến 6.200"; null for a gap or two tables at once. */
export function priceText(price: InForce): string | null {
  if (price.is !== 'price') return null
  const { least_vnd, most_vnd } = price
  return least_vnd === most_vnd ? formatNumber(least_vnd) : `${formatNumber(least_vnd)} đến ${formatNumber(most_vnd)}`
}

/** "QĐ 12/2025/QĐ-UBND, từ 1/1/2025": on which word a price stands. */
export function groundText(price: InForce, tables: RentTable[]): string | null {
  if (price.is !== 'price') return null
  const table = tables.find(each => each.id === price.table.id)
  const from = price.table.valid_from
  return [table?.paper?.name ?? 'chưa có văn bản', from && `từ ${formatDay(from)}`, price.isProvince && 'bảng của tỉnh']
    .filter(Boolean)
    .join(', ')
}

/** "1/1/2021 đến 31/12/2024", "từ 1/1/2025". */
export function spanText({ valid_from, last }: Pick<RentTable, 'valid_from' | 'last'>): string {
  const from = valid_from ? formatDay(valid_from) : 'chưa ghi ngày đầu'
  return last ? `${from} đến ${formatDay(last)}` : valid_from ? `từ ${from}` : from
}

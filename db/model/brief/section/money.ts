import type { RecordOf } from '../../record/kinds.ts'
import { cite, type Desk } from '../../source/cite.ts'
import { hint, tell } from '../../source/desk.ts'
import { paperDay } from '../../text/day.ts'
import { formatNumber } from '../../text/number.ts'
import type { Run } from '../brief.ts'

/** Estimated capital in đồng; in US dollars only by a rate that somebody entered, which is named with its day and source. */
export function capital(desk: Desk, call: RecordOf<'call'>): Run[][] {
  const inDong = tell(desk, 'call', call, 'capital_vnd')
  const { rate } = desk.dossier
  if (call.capital_vnd === null || rate === null || rate.vnd <= 0) return [inDong]
  const millions = formatNumber(call.capital_vnd / rate.vnd / 1e6, 2)
  const source = cite(desk, rate.document, { as_of: rate.date })
  const figure = {
    kind: 'rate',
    record: rate.id,
    field: 'vnd',
    value: rate.vnd,
    label: `Tỷ giá ${rate.currency}`,
    unit: `đồng/${rate.currency}`,
  }
  const named = rate.paper ? `, ${rate.paper}` : ''
  return [
    inDong,
    [
      { text: `Khoảng ${millions}\u00a0triệu ${rate.currency} (tỷ giá ` },
      { text: `${formatNumber(rate.vnd, 2)}\u00a0đồng/${rate.currency}`, figure },
      { text: ` ngày ${paperDay(rate.date)}${named}`, ...(source === undefined ? {} : { source }) },
      { text: ')' },
    ],
  ]
}

/** Two prices that are never mixed: the land rent paid to the State, and what the developer asks for land with infrastructure. */
export function rents(desk: Desk): Run[][] {
  const { zone } = desk.dossier
  const label = 'Đơn giá thuê đất trả Nhà nước'
  const rent = tell(desk, 'zone', zone, 'land_rent_vnd', { label })
  const asked = zone.land_rent_vnd === null ? hint(desk, label, /giá (?:cho )?thuê đất/iu) : []
  return [
    [{ text: 'Thuê đất trả Nhà nước: ' }, ...rent, ...asked],
    [
      { text: 'Thuê lại, phí hạ tầng: ' },
      ...tell(desk, 'zone', zone, 'sublease_vnd', { label: 'Giá cho thuê lại, phí hạ tầng' }),
    ],
  ]
}

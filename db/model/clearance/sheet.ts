import type { RecordOf } from '../record/kinds.ts'
import { formatNumber } from '../text/number.ts'
import type { AwardLine, Total } from './award.ts'

/** A line of the award as its sheet shows it: what it comes to and how, or why that cannot be said. */
export type LineView = AwardLine & {
  parcel: string | null
  document: string | null
  note: string | null
  vnd: number | null
  /** "1.240,5 m² × 45.000 đồng/m² × hệ số 1,2 = 66.987.000 đồng", or the reason of the gap. */
  how: string
  /** The price's code, table, paper and first day; null for a fixed amount and for a gap. */
  by: string | null
}

/** All that is known of one household's compensation. */
export type Sheet = {
  household: RecordOf<'household'>
  zone: { id: string; name: string }
  plan: RecordOf<'plan'> | null
  parcels: RecordOf<'parcel'>[]
  lines: LineView[]
  total: Total
  /** The day whose prices hold, and why that day. */
  pricedOn: { day: string; why: 'priced' | 'approved' | 'today' }
  payments: RecordOf<'payment'>[]
  obstacles: RecordOf<'obstacle'>[]
  complaints: RecordOf<'complaint'>[]
  /** Progress of the household and of its plan, on whatever ladders. */
  progress: RecordOf<'progress'>[]
  /** The ladder that its steps are written on now, and those that earlier steps were written on. */
  ladders: string[]
  /** Other households that say the same parcel or the same identity number: codes, with what they share. */
  doubles: { code: string; shared: string }[]
}

/** What is still owed: the compensation (as the list says, else as computed in full) less what was paid; null when that is not known. */
export function balanceOf({ household, total, payments }: Pick<Sheet, 'household' | 'total' | 'payments'>): {
  owedVnd: number | null
  paidVnd: number
  leftVnd: number | null
} {
  const owedVnd = household.compensation_vnd ?? (total.gaps === 0 ? total.vnd : null)
  const paidVnd = payments.reduce((sum, each) => sum + each.amount_vnd, 0)
  return { owedVnd, paidVnd, leftVnd: owedVnd === null ? null : owedVnd - paidVnd }
}

/** What does not tie out within a household's sheet, a sentence each; empty when all does. */
export function doubtsOf(sheet: Sheet): string[] {
  const { household, parcels, lines, doubles } = sheet
  const said: string[] = doubles.map(({ code, shared }) => `Hộ ${code} cũng ghi ${shared}. Xem lại hai hộ.`)
  for (const { number, area_m2, taken_m2 } of parcels)
    if (area_m2 !== null && taken_m2 !== null && taken_m2 > area_m2)
      said.push(
        `Thửa ${number ?? 'chưa ghi số'} thu hồi ${words(taken_m2)} m², nhiều hơn cả thửa (${words(area_m2)} m²).`,
      )
  const taken = parcels.map(each => each.taken_m2)
  if (household.land_ha !== null && taken.length > 0 && taken.every(each => each !== null)) {
    const sum = taken.reduce((total, each) => total + each, 0)
    const listed = household.land_ha * 10_000
    // A list in hectares is written to four decimals at best: a square metre.
    if (Math.abs(sum - listed) > 1) said.push(`Danh sách ghi ${words(listed)} m², các thửa cộng được ${words(sum)} m².`)
  }
  for (const line of lines) {
    const parcel = parcels.find(each => each.id === line.parcel)
    if (line.category !== 'land' || line.quantity === null || !parcel || parcel.taken_m2 === null) continue
    const same = lines.filter(each => each.category === 'land' && each.parcel === line.parcel)
    if (same.length === 1 && line.quantity !== parcel.taken_m2)
      said.push(
        `Khoản "${line.name}" tính ${words(line.quantity)} m², thửa ${parcel.number ?? ''} thu hồi ${words(parcel.taken_m2)} m².`,
      )
  }
  const { leftVnd } = balanceOf(sheet)
  if (leftVnd !== null && leftVnd < 0) said.push(`Đã chi nhiều hơn số bồi thường ${words(-leftVnd)} đồng.`)
  return said
}

const words = (value: number): string => formatNumber(value)

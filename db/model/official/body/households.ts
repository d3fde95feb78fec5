import type { Block, Run } from '../../brief/brief.ts'
import { isWhole } from '../../clearance/award.ts'
import { milestones, milestoneWords } from '../../clearance/milestone.ts'
import { balanceOf, type Sheet } from '../../clearance/sheet.ts'
import { maskWords } from '../../meeting/mask.ts'
import { infoOf } from '../../record/kind.ts'
import { kinds, type RecordOf } from '../../record/kinds.ts'
import { formatDay, paperDay } from '../../text/day.ts'
import { formatMoney, formatNumber } from '../../text/number.ts'
import { showValue } from '../../text/show.ts'
import type { Body } from '../official.ts'
import { cell, type Notes, noted, openNotes, paragraph, tableOf } from '../write.ts'

/** Words of a household's six milestones: null where nothing is written. */
export type SheetOf = { sheet: Sheet; steps: (string | null)[] }
type Asked = { zone: { code: string; name: string }; sheets: SheetOf[]; isMasked: boolean }

const hidden = 'đã che'

/** A sheet for each household of a zone on a page of its own, and the list of them all. Masked, no name, paper, telephone or amount of one stands in it. */
export function householdBody({ zone, sheets, isMasked }: Asked, today: string): Body {
  const notes = openNotes([])
  const all = sheets.flatMap(({ sheet, steps }) => sheetBlocks(notes, sheet, steps, isMasked))
  return {
    ...{ subject: { id: `household-sheets/${zone.code}`, code: zone.code }, grounds: [], addressees: [] },
    kind: { name: 'PHIẾU HỘ', sign: '' },
    about: `Hộ có đất thu hồi tại ${zone.name}`,
    blocks: [
      paragraph(
        sheets.length > 0
          ? `${formatNumber(sheets.length)} hộ, số liệu đến ngày ${paperDay(today)}. ${isMasked ? `${maskWords}.` : 'Có dữ liệu cá nhân: chỉ giao cho người có trách nhiệm.'}`
          : `Sổ đăng ký chưa ghi hộ nào có đất thu hồi tại ${zone.name}.`,
      ),
      ...all,
    ],
    annexes:
      sheets.length > 0
        ? [
            {
              ...{ title: 'Danh sách hộ có đất thu hồi', isWide: true },
              note: `${zone.name}, số liệu đến ngày ${paperDay(today)}`,
              blocks: [listTable(sheets, isMasked)],
            },
          ]
        : [],
    ...noted(notes),
  }
}

const row = (label: string, text: string | null) => ({ label, cell: [cell(text)] })

function sheetBlocks(notes: Notes, sheet: Sheet, steps: (string | null)[], isMasked: boolean): Block[] {
  const { household, plan, parcels, lines, payments, obstacles } = sheet
  const own = (text: string | null) => (isMasked ? hidden : text)
  const { owedVnd, leftVnd } = balanceOf(sheet)
  const leave = (label: string) =>
    notes.gaps.push({ label: `hộ ${household.code}: ${label}`, ask: 'Đơn vị làm nhiệm vụ bồi thường', at: null })
  if (household.name === null) leave('chủ hộ')
  if (household.land_ha === null && parcels.length === 0) leave('đất thu hồi')
  if (owedVnd === null) leave('tiền bồi thường')
  const held = obstacles.filter(each => each.solved === null)
  return [
    { type: 'heading', text: `Hộ ${household.code}`, isNewPage: true },
    {
      type: 'facts',
      rows: [
        row('Phương án', plan ? `${plan.name} (${plan.code})` : null),
        row('Chủ hộ', own(household.name)),
        row('Số căn cước', own(household.identity)),
        row('Điện thoại', own(household.phone)),
        row('Ấp, khu phố', household.hamlet),
        row('Nhân khẩu', household.people === null ? null : formatNumber(household.people)),
        row('Đất thu hồi', landOf(sheet)),
        row('Bồi thường, hỗ trợ', own(owedVnd === null ? null : formatMoney(owedVnd))),
        row('Còn phải chi', own(leftVnd === null ? null : formatMoney(leftVnd))),
        row(
          'Tái định cư',
          household.resettled && showValue(infoOf(kinds.household.fields.resettled), household.resettled),
        ),
        ...milestones.map((step, at) => row(upper(milestoneWords[step].step), steps[at] ?? null)),
        row(
          'Đang vướng',
          held.length > 0 ? held.map(each => obstacleWords(each, isMasked)).join('; ') : 'không ghi vướng mắc',
        ),
      ],
    },
    ...(parcels.length > 0 ? [parcelTable(parcels, isMasked)] : []),
    ...(!isMasked && lines.length > 0 ? [awardTable(sheet)] : []),
    ...(!isMasked && payments.length > 0 ? [paymentTable(payments)] : []),
  ]
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function landOf({ household, parcels }: Sheet): string | null {
  if (household.land_ha !== null) return `${formatNumber(household.land_ha * 10_000)} m²`
  const taken = parcels.map(each => each.taken_m2)
  if (taken.length === 0 || taken.includes(null)) return null
  return `${formatNumber(taken.reduce<number>((sum, each) => sum + (each ?? 0), 0))} m²`
}

/** What somebody wrote about an obstacle may name a person: masked, its sort alone. */
function obstacleWords({ category, name }: RecordOf<'obstacle'>, isMasked: boolean): string {
  const sort = category && showValue(infoOf(kinds.obstacle.fields.category), category)
  if (isMasked) return sort ?? 'chưa ghi loại vướng mắc'
  return sort && sort !== name ? `${sort}: ${name}` : name
}

function parcelTable(parcels: RecordOf<'parcel'>[], isMasked: boolean): Block {
  const size = (value: number | null): Run[] => (value === null ? cell(null) : [{ text: formatNumber(value) }])
  return tableOf(
    [
      { head: 'Tờ', width: 10, align: 'center' },
      { head: 'Thửa', width: 12, align: 'center' },
      { head: 'Loại đất', width: 16, align: 'center' },
      { head: 'Diện tích thửa (m²)', width: 20, align: 'right' },
      { head: 'Thu hồi (m²)', width: 20, align: 'right' },
      { head: 'Giấy chứng nhận', width: 22 },
    ],
    parcels.map(({ sheet, number, use, area_m2, taken_m2, certificate }) => [
      cell(sheet),
      cell(number),
      cell(use),
      size(area_m2),
      size(taken_m2),
      cell(isMasked ? hidden : certificate),
    ]),
    { caption: 'Thửa đất', isSmall: true },
  )
}

function awardTable({ lines, total, pricedOn }: Sheet): Block {
  const rows = lines.map(({ name, how, vnd }) => [
    cell(name),
    cell(how),
    vnd === null ? cell(null) : [{ text: formatNumber(vnd, 0) }],
  ])
  const sum = total.vnd === null ? null : formatNumber(total.vnd, 0)
  const part = isWhole(total) ? 'Cộng' : `Cộng, còn ${total.gaps} khoản chưa tính được`
  return tableOf(
    [
      { head: 'Khoản', width: 30 },
      { head: 'Cách tính', width: 48 },
      { head: 'Số tiền (đồng)', width: 22, align: 'right' },
    ],
    [...rows, [[{ text: part, bold: true }], [{ text: '' }], sum === null ? cell(null) : [{ text: sum, bold: true }]]],
    { caption: `Bồi thường, hỗ trợ theo giá ngày ${formatDay(pricedOn.day)}`, isSmall: true },
  )
}

function paymentTable(payments: RecordOf<'payment'>[]): Block {
  return tableOf(
    [
      { head: 'Ngày chi', width: 40 },
      { head: 'Số tiền (đồng)', width: 60, align: 'right' },
    ],
    payments.map(({ date, amount_vnd }) => [cell(date && formatDay(date)), [{ text: formatNumber(amount_vnd, 0) }]]),
    { caption: 'Đã chi theo chứng từ', isSmall: true },
  )
}

function listTable(sheets: SheetOf[], isMasked: boolean): Block {
  return tableOf(
    [
      { head: 'TT', width: 5, align: 'center' },
      { head: 'Mã hộ', width: 10 },
      { head: 'Chủ hộ', width: 17 },
      { head: 'Ấp, khu phố', width: 14 },
      { head: 'Tờ, thửa', width: 14 },
      { head: 'Đất thu hồi', width: 11, align: 'right' },
      { head: 'Bồi thường, hỗ trợ', width: 14, align: 'right' },
      { head: 'Bước xa nhất', width: 15 },
    ],
    sheets.map(({ sheet, steps }, at) => {
      const { household, parcels } = sheet
      const { owedVnd } = balanceOf(sheet)
      const last = steps.findLastIndex(each => each !== null)
      const step = milestones[last]
      return [
        cell(String(at + 1)),
        cell(household.code),
        cell(isMasked ? hidden : household.name),
        cell(household.hamlet),
        cell(parcels.map(each => `tờ ${each.sheet ?? '?'} thửa ${each.number ?? '?'}`).join('; ') || null),
        cell(landOf(sheet)),
        cell(isMasked ? hidden : owedVnd === null ? null : formatMoney(owedVnd)),
        cell(step ? `${upper(milestoneWords[step].step)}: ${steps[last]}` : null),
      ]
    }),
    { isSmall: true },
  )
}

import type { Run } from '../../brief/brief.ts'
import type { MilestoneStep, Tally } from '../../clearance/milestone.ts'
import { milestoneWords } from '../../clearance/milestone.ts'
import type { Held } from '../../meeting/page.ts'
import { formatMoney, formatNumber } from '../../text/number.ts'
import { cell, type Notes, paragraph, tableOf } from '../write.ts'
import { grown, type Part } from './report.ts'

/** A zone with how far its compensation is, at the beginning of the span (null: nothing was written then) and at its end, and who is held. */
export type Cleared = { id: string; name: string; before: Tally | null; after: Tally; held: Held[] }

/** What compensation has come to in a span, zone by zone. Households are named by their codes alone. */
export function clearancePart(notes: Notes, zones: Cleared[]): Part {
  const title = 'Tiến độ bồi thường, hỗ trợ, tái định cư'
  if (zones.length === 0)
    return { title, annexes: [], blocks: [paragraph('Sổ đăng ký chưa ghi hộ nào có đất thu hồi.')] }
  for (const { name, after } of zones) leaveGaps(notes, name, after)
  const held = zones.flatMap(zone => zone.held.map(each => ({ zone: zone.name, ...each })))
  return {
    title,
    blocks: [
      ...zones.map(zoneWords),
      paragraph(
        held.length > 0
          ? `Đang vướng ${heldWords(held)}; danh sách tại phụ lục kèm theo, hộ ghi bằng mã.`
          : 'Không ghi hộ, phương án nào đang vướng.',
      ),
    ],
    annexes: [
      {
        title: 'Tiến độ bồi thường theo khu, cụm',
        isWide: true,
        blocks: [tableOf(columns, zones.map(rowOf), { isSmall: true })],
      },
      ...(held.length > 0
        ? [
            {
              ...{ title: 'Hộ, phương án, khu đang vướng', isWide: false },
              blocks: [
                tableOf(
                  [
                    { head: 'TT', width: 6, align: 'center' },
                    { head: 'Khu, cụm', width: 28 },
                    { head: 'Mã', width: 18 },
                    { head: 'Vướng mắc', width: 34 },
                    { head: 'Số ngày', width: 14, align: 'right' },
                  ],
                  held.map(({ zone, code, what, days }, i) => [
                    cell(String(i + 1)),
                    cell(zone),
                    cell(code),
                    cell(what),
                    days === null ? cell(null) : [{ text: formatNumber(days) }],
                  ]),
                ),
              ],
            },
          ]
        : []),
    ],
  }
}

const heldNouns = { household: 'hộ', plan: 'phương án', zone: 'khu' } as const

/** "3 hộ, 1 khu". */
const heldWords = (held: readonly Pick<Held, 'kind'>[]): string =>
  Object.entries(heldNouns)
    .map(([kind, noun]) => [held.filter(each => each.kind === kind).length, noun] as const)
    .flatMap(([count, noun]) => (count > 0 ? [`${formatNumber(count)} ${noun}`] : []))
    .join(', ')

const stepOf = (tally: Tally, step: MilestoneStep) => tally.milestones.find(each => each.step === step)

/** "KCN X: 312 hộ, đã phê duyệt 120 hộ (+30), đã chi trả 90 hộ (+12), đã bàn giao 60 hộ." */
function zoneWords({ name, before, after }: Cleared) {
  const said = (['approve', 'pay', 'handover'] as const).map(step => {
    const now = stepOf(after, step)?.households ?? 0
    const then = before ? (stepOf(before, step)?.households ?? 0) : null
    return `${milestoneWords[step].reached.toLocaleLowerCase('vi')} ${formatNumber(now)} hộ${grown(now, then, value => formatNumber(value))}`
  })
  const paid =
    after.paid.households > 0
      ? `; đã chi theo chứng từ ${formatMoney(after.paid.vnd)}${grown(after.paid.vnd, before?.paid.vnd ?? null, formatMoney)}`
      : ''
  const late = after.overdue > 0 ? `; ${formatNumber(after.overdue)} hộ đã phê duyệt quá 30 ngày chưa nhận tiền` : ''
  return paragraph(
    `- ${name}: ${formatNumber(after.households)} hộ${grown(after.households, before?.households ?? null, value => formatNumber(value))}, ${said.join(', ')}${paid}${late}.`,
  )
}

const columns = [
  { head: 'TT', width: 4, align: 'center' as const },
  { head: 'Khu, cụm', width: 20 },
  { head: 'Tổng số hộ', width: 8, align: 'right' as const },
  { head: 'Diện tích thu hồi', width: 11, align: 'right' as const },
  ...(['inventory', 'approve', 'pay', 'recover', 'handover'] as const).map(step => ({
    head: `${milestoneWords[step].reached} (hộ)`,
    width: 9,
    align: 'right' as const,
  })),
  { head: 'Đã chi theo chứng từ', width: 13, align: 'right' as const },
]

function rowOf({ id, name, before, after }: Cleared, at: number): Run[][] {
  const figure = (
    field: string,
    label: string,
    value: number | null,
    then: number | null,
    show: (value: number) => string,
    unit?: string,
  ): Run[] => {
    if (value === null) return cell(null)
    const told = { kind: 'zone', record: id, field, value, label: `${name}: ${label}`, ...(unit ? { unit } : {}) }
    const change = grown(value, then, show)
    return [{ text: show(value), figure: told }, ...(change ? [{ text: change }] : [])]
  }
  const count = (value: number) => formatNumber(value)
  const step = (name: MilestoneStep) =>
    figure(
      name,
      milestoneWords[name].reached,
      stepOf(after, name)?.households ?? null,
      before ? (stepOf(before, name)?.households ?? null) : null,
      count,
    )
  return [
    cell(String(at + 1)),
    cell(name),
    figure('households', 'tổng số hộ', after.households, before?.households ?? null, count),
    figure(
      'land_ha',
      'diện tích thu hồi',
      after.ha.total,
      before?.ha.total ?? null,
      value => `${formatNumber(value)} ha`,
      'ha',
    ),
    ...(['inventory', 'approve', 'pay', 'recover', 'handover'] as const).map(step),
    figure(
      'paid_vnd',
      'đã chi theo chứng từ',
      after.paid.households > 0 ? after.paid.vnd : null,
      before?.paid.vnd ?? null,
      formatMoney,
      'đồng',
    ),
  ]
}

function leaveGaps(notes: Notes, name: string, { ha, vnd, milestones }: Tally): void {
  const ask = 'Đơn vị làm nhiệm vụ bồi thường'
  const leave = (label: string) => notes.gaps.push({ label: `${name}: ${label}`, ask, at: null })
  if (ha.missing > 0) leave(`diện tích thu hồi của ${formatNumber(ha.missing)} hộ`)
  if (vnd.missing > 0) leave(`tiền bồi thường của ${formatNumber(vnd.missing)} hộ`)
  const unknown = Math.max(0, ...milestones.map(each => each.unknown))
  if (unknown > 0) leave(`bước đang đến của ${formatNumber(unknown)} hộ`)
}

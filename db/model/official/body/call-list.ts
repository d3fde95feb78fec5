import type { Run } from '../../brief/brief.ts'
import { longName, upperFirst } from '../../brief/words.ts'
import type { Dossier, Paper } from '../../dossier.ts'
import type { RecordOf } from '../../record/kinds.ts'
import { paperDay } from '../../text/day.ts'
import { formatMoney, formatNumber } from '../../text/number.ts'
import { deskFor, figureCell, starred } from '../figure.ts'
import type { Body } from '../official.ts'
import { cell, headRow, type Notes, noted, openNotes, paragraph, roman, tableOf } from '../write.ts'

/** A call with the dossier that it stands in. */
export type Listed = { call: RecordOf<'call'>; dossier: Dossier }

const groups = [
  {
    name: 'Hạ tầng khu công nghiệp và dự án trong khu công nghiệp',
    has: ({ call, dossier }: Listed) => call.zone !== null && dossier.zone.type === 'kcn',
  },
  {
    name: 'Hạ tầng cụm công nghiệp và dự án trong cụm công nghiệp',
    has: ({ call, dossier }: Listed) => call.zone !== null && dossier.zone.type === 'ccn',
  },
  {
    name: 'Nhà ở công nhân, tái định cư',
    has: ({ call, dossier }: Listed) => call.zone !== null && dossier.zone.type === 'housing',
  },
  { name: 'Dự án khác', has: ({ call }: Listed) => call.zone === null },
]

/** Of the province's list: what is called for, and what is asked to be added to it. Those withdrawn, and those past calling, are told beside it. */
const isOpen = ({ call }: Listed): boolean =>
  call.listing !== 'withdrawn' && !['certified', 'building', 'operating', 'ended'].includes(call.stage ?? '')

/** The list of investment calls in the provincial layout: nine columns, grouped by where the project stands. */
export function callListBody(all: Listed[], papers: Paper[], today: string): Body {
  const notes = openNotes(papers)
  const open = all.filter(isOpen)
  const shut = all.filter(each => !isOpen(each))
  const rows = groups
    .map(group => ({ ...group, calls: open.filter(group.has) }))
    .filter(group => group.calls.length > 0)
    .flatMap(({ name, calls }, at) => [
      headRow(columns.length, roman(at + 1), name),
      ...calls.map((each, i) => rowOf(notes, each, i + 1, today)),
    ])
  return {
    ...{
      subject: { id: 'call-list', code: 'DANH-MUC' },
      kind: { name: 'DANH MỤC', sign: 'DM' },
      grounds: [],
      addressees: [],
    },
    about: 'Dự án kêu gọi đầu tư vào khu công nghiệp, cụm công nghiệp và nhà ở công nhân',
    blocks: [
      paragraph(
        `Đến ngày ${paperDay(today)}, danh mục có ${formatNumber(open.length)} dự án`,
        ...sumWords(
          open.map(({ call }) => call.area_ha),
          total => `quy mô ${formatNumber(total)} ha`,
        ),
        ...sumWords(
          open.map(({ call }) => call.capital_vnd),
          total => `tổng vốn dự kiến ${formatMoney(total)}`,
        ),
        open.length > 0 ? '. Chi tiết tại Phụ lục kèm theo.' : ': chưa ghi dự án nào đang kêu gọi.',
      ),
      ...(shut.length > 0
        ? [
            paragraph(
              `Không đưa vào danh mục ${formatNumber(shut.length)} dự án đã rút hoặc đã có nhà đầu tư thực hiện: ${shut.map(({ call }) => call.name).join('; ')}.`,
            ),
          ]
        : []),
    ],
    annexes:
      rows.length > 0
        ? [
            {
              ...{ title: 'Danh mục dự án kêu gọi đầu tư', isWide: true },
              note: `số liệu đến ngày ${paperDay(today)}`,
              blocks: [paragraph({ text: starred, italic: true }), tableOf(columns, rows, { isSmall: true })],
            },
          ]
        : [],
    ...noted(notes),
  }
}

/** ", quy mô 310 ha (2 dự án chưa có số liệu)": nothing when nothing is known. */
function sumWords(values: (number | null)[], words: (total: number) => string): string[] {
  const known = values.filter(each => each !== null)
  if (known.length === 0) return []
  const missing = values.length - known.length
  const total = Number(known.reduce((sum, each) => sum + each, 0).toFixed(6))
  return [`, ${words(total)}${missing > 0 ? ` (${missing} dự án chưa có số liệu)` : ''}`]
}

const columns = [
  { head: 'TT', width: 4, align: 'center' as const },
  { head: 'Tên dự án', width: 18 },
  { head: 'Địa điểm', width: 12 },
  { head: 'Quy mô', width: 8, align: 'right' as const },
  { head: 'Tổng vốn dự kiến', width: 9, align: 'right' as const },
  { head: 'Mục tiêu', width: 16 },
  { head: 'Hiện trạng đất, mặt bằng', width: 14 },
  { head: 'Hình thức lựa chọn nhà đầu tư', width: 10 },
  { head: 'Thời hạn', width: 7, align: 'center' as const },
  { head: 'Bước', width: 9 },
]

function rowOf(notes: Notes, { call, dossier }: Listed, number: number, today: string): Run[][] {
  const desk = deskFor(notes, dossier, today)
  const figure = (field: keyof RecordOf<'call'> & string) => figureCell(desk, call.name, ['call', call, field])
  const { summary } = dossier
  const place =
    call.zone && summary.unit
      ? cell(`${longName(summary.name)}, ${summary.unit}`)
      : call.place
        ? figure('place')
        : call.zone
          ? cell(longName(summary.name))
          : figure('place')
  return [
    cell(String(number)),
    cell(upperFirst(call.name)),
    ...[place, figure('area_ha'), figure('capital_vnd'), figure('objective'), figure('land_status')],
    ...[figure('selection'), figure('duration_years'), figure('stage')],
  ]
}

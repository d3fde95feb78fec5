import type { Run } from '../../brief/brief.ts'
import { upperFirst } from '../../brief/words.ts'
import type { Dossier, Paper } from '../../dossier.ts'
import type { RecordOf } from '../../record/kinds.ts'
import { paperDay } from '../../text/day.ts'
import { formatNumber } from '../../text/number.ts'
import { themes } from '../../theme.ts'
import { deskFor, figureCell, starred } from '../figure.ts'
import type { Body } from '../official.ts'
import { cell, headRow, type Notes, noted, openNotes, paragraph, roman, tableOf } from '../write.ts'

const types = [
  { type: 'kcn', name: 'Khu công nghiệp' },
  { type: 'ccn', name: 'Cụm công nghiệp' },
  { type: 'housing', name: 'Nhà ở công nhân' },
] as const

const columns = [
  { head: 'TT', width: 4, align: 'center' as const },
  { head: 'Tên', width: 16 },
  { head: 'Địa điểm hiện nay (trước 01/7/2025)', width: 18 },
  { head: 'Diện tích quy hoạch', width: 12, align: 'right' as const },
  { head: 'Tình trạng', width: 10 },
  { head: 'Chủ đầu tư hạ tầng', width: 14 },
  { head: 'Lấp đầy', width: 7, align: 'right' as const },
  { head: 'Quy hoạch', width: 9 },
  { head: 'Giải phóng mặt bằng', width: 10 },
]

/** Every zone of the register by type, with what a leader asks first. */
export function zoneListBody(dossiers: Dossier[], papers: Paper[], today: string): Body {
  const notes = openNotes(papers)
  const groups = types
    .map(({ type, name }) => ({ name, dossiers: dossiers.filter(({ zone }) => zone.type === type) }))
    .filter(group => group.dossiers.length > 0)
  const rows = groups.flatMap(({ name, dossiers: own }, at) => [
    headRow(columns.length, roman(at + 1), `${name} (${own.length})`),
    ...own.map((dossier, i) => rowOf(notes, dossier, i + 1, today)),
  ])
  return {
    ...{
      subject: { id: 'zone-list', code: 'KHU-CUM' },
      kind: { name: 'DANH SÁCH', sign: 'DS' },
      grounds: [],
      addressees: [],
    },
    about: 'Khu công nghiệp, cụm công nghiệp và nhà ở công nhân',
    blocks: [
      paragraph(
        `Đến ngày ${paperDay(today)}, sổ đăng ký có ${formatNumber(dossiers.length)} khu, cụm`,
        dossiers.length > 0 ? ', gồm:' : ': chưa ghi khu, cụm nào.',
      ),
      ...groups.map(({ name, dossiers: own }, i) =>
        paragraph(`- ${sumOf(name, own)}${i === groups.length - 1 ? '.' : ';'}`),
      ),
      ...(rows.length > 0 ? [paragraph('Danh sách tại Phụ lục kèm theo.')] : []),
    ],
    annexes:
      rows.length > 0
        ? [
            {
              ...{ title: 'Danh sách khu, cụm công nghiệp và nhà ở công nhân', isWide: true },
              note: `số liệu đến ngày ${paperDay(today)}`,
              blocks: [paragraph({ text: starred, italic: true }), tableOf(columns, rows, { isSmall: true })],
            },
          ]
        : [],
    ...noted(notes),
  }
}

/** "Khu công nghiệp: 5 khu, 968,45 ha (1 khu chưa có số liệu diện tích)". */
function sumOf(name: string, dossiers: Dossier[]): string {
  const known = dossiers.flatMap(({ zone }) => zone.area_ha ?? [])
  const total = Number(known.reduce((sum, each) => sum + each, 0).toFixed(6))
  const missing = dossiers.length - known.length
  const area = known.length > 0 ? `, ${formatNumber(total)} ha` : ''
  return `${name}: ${dossiers.length}${area}${missing > 0 ? ` (${missing} chưa có số liệu diện tích)` : ''}`
}

function rowOf(notes: Notes, dossier: Dossier, number: number, today: string): Run[][] {
  const { zone, summary } = dossier
  const desk = deskFor(notes, dossier, today)
  const figure = (field: keyof RecordOf<'zone'> & string) => figureCell(desk, zone.name, ['zone', zone, field])
  const before = summary.unitBefore ? ` (${summary.unitBefore})` : ''
  const place = summary.unit ? cell(`${upperFirst(summary.unit)}${before}`) : figure('place')
  const theme = (name: 'planning' | 'clearance'): Run[] => {
    const key = summary.themes[name]
    return key === 'unk' ? cell(null) : cell(upperFirst(themes[name].words[key] ?? ''))
  }
  return [
    cell(String(number)),
    cell(zone.name),
    ...[place, figure('area_ha'), figure('status'), figure('developer'), figure('occupancy_pct')],
    ...[theme('planning'), theme('clearance')],
  ]
}

import type { Run } from '../../brief/brief.ts'
import type { Paper } from '../../dossier.ts'
import type { Cell, Comparison } from '../../investor/compare.ts'
import { cite } from '../../source/cite.ts'
import { paperDay } from '../../text/day.ts'
import { starred } from '../figure.ts'
import type { Body } from '../official.ts'
import { cell, headRow, type Notes, noted, openNotes, paragraph, roman, tableOf } from '../write.ts'

/** Two to four sites side by side. Which one is better is not ours to say. */
export function compareBody({ sites, groups }: Comparison, papers: Paper[], today: string): Body {
  const notes = openNotes(papers)
  const columns = [
    { head: 'TT', width: 5, align: 'center' as const },
    { head: 'Chỉ tiêu', width: 20 },
    ...sites.map(site => ({ head: site.name, width: 75 / sites.length })),
  ]
  const rows = groups.flatMap(({ title, rows: own }, at): Run[][][] => [
    headRow(columns.length, roman(at + 1), title),
    ...own.map((row, i) => [
      cell(String(i + 1)),
      cell(row.label),
      ...row.cells.map((each, column) => told(notes, `${sites[column]?.name ?? ''}: ${row.label}`, each)),
    ]),
  ])
  const differing = groups.flatMap(group => group.rows).filter(row => row.differs)
  const names = sites.map(site => site.name)
  return {
    ...{
      subject: { id: `compare/${sites.map(site => site.id).join('+')}`, code: 'SO-SANH' },
      grounds: [],
      addressees: [],
    },
    kind: { name: 'BÁO CÁO', sign: 'BC' },
    about: `So sánh ${sites.length} địa điểm: ${names.join('; ')}`,
    blocks: [
      paragraph(
        `Các địa điểm được so sánh theo cùng một bảng chỉ tiêu, số liệu của sổ đăng ký đến ngày ${paperDay(today)}.`,
      ),
      ...sites.map(site =>
        paragraph(
          `- ${site.name}${site.about ? ` (${site.about})` : ''}: ${site.gaps > 0 ? `còn ${site.gaps} chỉ tiêu chưa có số liệu` : 'đủ số liệu'};`,
        ),
      ),
      paragraph(
        differing.length > 0
          ? `${differing.length} chỉ tiêu có số liệu khác nhau: ${differing.map(row => row.label).join('; ')}.`
          : 'Không chỉ tiêu nào có số liệu khác nhau giữa các địa điểm.',
      ),
      paragraph('Bảng so sánh tại Phụ lục kèm theo. Việc chọn địa điểm do cấp có thẩm quyền cân nhắc.'),
    ],
    annexes: [
      {
        ...{
          title: 'Bảng so sánh địa điểm',
          note: `số liệu đến ngày ${paperDay(today)}`,
          isWide: true,
        },
        blocks: [paragraph({ text: starred, italic: true }), tableOf(columns, rows, { isSmall: true })],
      },
    ],
    ...noted(notes),
  }
}

/** What is known with its source, and `*` where it is to be verified; else a gap, which is noted. */
function told(notes: Notes, label: string, { text, paper, isOfZone, doubt }: Cell): Run[] {
  if (text === null) {
    notes.gaps.push({ label, ask: 'Ban Quản lý, theo dõi hồ sơ địa điểm', at: null })
    return cell(null)
  }
  const source = cite(notes, paper?.id)
  if (doubt) notes.warnings.push({ label, text: doubt })
  const warn = doubt === 'chưa có văn bản' ? 'unsourced' : doubt === 'nguồn khác ghi khác' ? 'differs' : 'old'
  return [
    { text, ...(source === undefined ? {} : { source }) },
    ...(isOfZone ? [{ text: ' (cả khu)' }] : []),
    ...(doubt ? [{ text: '\u00a0*', warn } as const] : []),
  ]
}

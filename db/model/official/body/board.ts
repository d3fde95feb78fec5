import { type Board, type BoardCell, boardCells, type KnownSum } from '../../board.ts'
import type { Run } from '../../brief/brief.ts'
import type { Paper } from '../../dossier.ts'
import { statusWord } from '../../sign/status.ts'
import { cite } from '../../source/cite.ts'
import { paperDay } from '../../text/day.ts'
import { formatMoney, formatNumber } from '../../text/number.ts'
import { themes } from '../../theme.ts'
import type { Body } from '../official.ts'
import { cell, type Notes, noted, openNotes, paragraph, tableOf } from '../write.ts'

const heads: Record<BoardCell, string> = {
  ...{
    planning: 'Quy hoạch',
    establishment: 'Thành lập',
    clearance: 'GPMB',
    infrastructure: 'Hạ tầng',
    rent: 'Giá thuê',
  },
  call: 'Kêu gọi',
}

/** The province on one sheet: key figures, what needs a decision, where each zone stands. */
export function boardBody({ rows, sums, asks }: Board, papers: Paper[], today: string): Body {
  const notes = openNotes(papers)
  return {
    ...{
      subject: { id: 'board', code: 'TONG-QUAN' },
      kind: { name: 'TỔNG HỢP', sign: '' },
      grounds: [],
      addressees: [],
    },
    about: 'Tình hình khu, cụm công nghiệp và nhà ở công nhân',
    blocks: [
      ...figures(notes, sums).map(runs => paragraph(...runs)),
      ...(asks.length > 0
        ? [
            paragraph({ text: 'Việc cần quyết định:', bold: true }),
            ...asks.map((ask, i) =>
              paragraph(`- ${ask.title}${ask.detail ? `: ${ask.detail}` : ''}${i === asks.length - 1 ? '.' : ';'}`),
            ),
          ]
        : []),
    ],
    annexes:
      rows.length > 0
        ? [
            {
              ...{
                title: 'Tình hình từng khu, cụm',
                isWide: true,
                note: `số liệu đến ngày ${paperDay(today)}`,
              },
              blocks: [matrix(notes, rows)],
            },
          ]
        : [],
    ...noted(notes),
  }
}

/** "968,45 ha (còn 2 khu chưa có số liệu)". */
function sumWords({ total, unknown }: KnownSum, show: (value: number) => string, noun: string): Run[] {
  if (total === null) return cell(null)
  return [{ text: `${show(total)}${unknown > 0 ? ` (${unknown} ${noun} chưa có số liệu)` : ''}` }]
}

function figures(notes: Notes, { parks, clusters, money, households, calls, directives }: Board['sums']): Run[][] {
  const text = (words: string): Run => ({ text: words })
  const ha = (value: number) => `${formatNumber(value)} ha`
  const source = parks.reportedHa ? cite(notes, parks.reportedHa.document) : undefined
  const reported = parks.reportedHa
    ? [
        {
          text: `; ${parks.reportedHa.teller} ghi ${ha(parks.reportedHa.value)}`,
          ...(source === undefined ? {} : { source }),
        },
      ]
    : []
  const calling = calls.reduce((sum, each) => sum + each.count, 0)
  return [
    [
      text(`- Khu công nghiệp: ${parks.count} khu, `),
      ...sumWords(parks.areaHa, ha, 'khu'),
      ...reported,
      text(`; đang hoạt động: ${parks.operating.join(', ') || 'không ghi khu nào'}.`),
    ],
    [text(`- Cụm công nghiệp: ${clusters.count} cụm, ${clusters.established.length} cụm đã thành lập.`)],
    [
      ...[text('- Vốn bồi thường, hạ tầng: nhu cầu '), ...sumWords(money.needed, formatMoney, 'dòng')],
      ...[text('; đã bố trí '), ...sumWords(money.allocated, formatMoney, 'dòng')],
      ...[text('; đã giải ngân '), ...sumWords(money.disbursed, formatMoney, 'dòng'), text('.')],
    ],
    [
      text(`- Bồi thường: ${formatNumber(households.count)} hộ, `),
      ...sumWords(households.landHa, ha, 'hộ'),
      text(`; ${formatNumber(households.stuck)} hộ đang vướng.`),
    ],
    [
      text(
        `- Kêu gọi đầu tư: ${formatNumber(calling)} dự án. Nhiệm vụ được giao: ${directives.total}; đã xong ${directives.done}, trễ hạn ${directives.late}, không quy định thời hạn ${directives.undated}, chưa có số liệu ${directives.unknown}.`,
      ),
    ],
  ]
}

function matrix(notes: Notes, rows: Board['rows']) {
  return tableOf(
    [
      { head: 'TT', width: 5, align: 'center' },
      { head: 'Khu, cụm', width: 19 },
      { head: 'Diện tích', width: 9, align: 'right' },
      ...boardCells.map(each => ({ head: heads[each], width: 9 })),
      { head: 'Nhiệm vụ', width: 8, align: 'center' },
      { head: 'Đang vướng', width: 17 },
    ],
    rows.map(({ id, name, areaHa, cells, directives, hold }, at) => {
      if (areaHa === null)
        notes.gaps.push({
          label: `${name}: diện tích`,
          ask: 'Ban Quản lý, theo dõi hồ sơ khu',
          at: { kind: 'zone', record: id, field: 'area_ha' },
        })
      return [
        cell(String(at + 1)),
        cell(name),
        areaHa === null
          ? cell(null)
          : [
              {
                text: `${formatNumber(areaHa)} ha`,
                figure: {
                  kind: 'zone',
                  record: id,
                  field: 'area_ha',
                  value: areaHa,
                  label: `${name}: diện tích`,
                  unit: 'ha',
                },
              },
            ],
        ...boardCells.map((each): Run[] =>
          cells[each] === 'unk' ? cell(null) : [{ text: wordOf(each, cells[each]) }],
        ),
        [{ text: directives.map(each => each.number).join(', ') }],
        [{ text: hold ? `${hold.text}${hold.who ? ` (${hold.who})` : ''}` : '' }],
      ]
    }),
    { isSmall: true },
  )
}

function wordOf(column: BoardCell, key: Board['rows'][number]['status']): string {
  if (column === 'infrastructure') return statusWord[key].vi
  if (column === 'rent') return key === 'xong' ? 'Đã có giá' : statusWord[key].vi
  return themes[column].words[key]
}

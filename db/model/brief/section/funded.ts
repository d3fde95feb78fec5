import { sumsOf, yearsOf } from '../../money/tally.ts'
import { infoOf } from '../../record/kind.ts'
import { kinds } from '../../record/kinds.ts'
import { cite, type Desk } from '../../source/cite.ts'
import type { Block, Run } from '../brief.ts'
import type { Site } from '../site.ts'
import { countedRuns } from './counted.ts'

type Lines = Site['funding']

/** What is needed, allocated and disbursed by year and source; nothing where no line of funding is written. */
export function moneyBlocks(desk: Desk, { funding }: Site): Block[] {
  if (funding.length === 0) return []
  const sources = [...Object.keys(infoOf(kinds.funding.fields.source).choices ?? {}), null]
  const rows = yearsOf(funding).flatMap(year =>
    sources.flatMap(source => {
      const own = funding.filter(line => line.year === year && line.source === source)
      return own.length > 0 ? [row(desk, nameOf(year, source), `${year}_${source}`, own)] : []
    }),
  )
  return [
    {
      type: 'table',
      caption: 'Vốn theo năm và nguồn',
      head: ['Năm, nguồn vốn', 'Nhu cầu', 'Đã bố trí', 'Đã giải ngân'],
      widths: [34, 22, 22, 22],
      align: ['left', 'right', 'right', 'right'],
      rows: rows.length > 1 ? [...rows, row(desk, 'Cộng', 'all', funding)] : rows,
    },
  ]
}

function nameOf(year: number | null, source: string | null): string {
  const word = source ? infoOf(kinds.funding.fields.source).choices?.[source]?.vi : null
  return `${year === null ? 'Chưa rõ năm' : `Năm ${year}`}, ${word ?? 'chưa rõ nguồn'}`
}

/** A sum of which some lines are silent says of how many. The papers of its lines stand behind what was allocated. */
function row(desk: Desk, name: string, field: string, lines: Lines): Run[][] {
  const sums = sumsOf(lines)
  const zone = desk.dossier.zone.id
  const papers = [...new Set(lines.flatMap(line => line.document ?? []))]
  const source = field !== 'all' && papers.length === 1 ? cite(desk, papers[0]) : undefined
  const cell = (of: 'needed' | 'allocated' | 'disbursed', word: string): Run[] =>
    countedRuns({
      ...{
        of: 'funding',
        zone,
        field: `${field}_${of}`,
        label: `${word}, ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`,
      },
      ...{ value: sums[of].vnd, unit: 'đồng', missing: sums[of].missing },
      ...(source !== undefined && of === 'allocated' ? { source } : {}),
    })
  return [
    [{ text: name, ...(field === 'all' ? { bold: true } : {}) }],
    cell('needed', 'Nhu cầu'),
    cell('allocated', 'Đã bố trí'),
    cell('disbursed', 'Đã giải ngân'),
  ]
}

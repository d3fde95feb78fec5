import { type Block, type Brief, figuresIn, plainOf, type Run, type Section, sectionsOf } from './brief.ts'
import { aroundMap, endRoom, firstRoom, roomOf, type Sheet, secondRoom } from './room.ts'
import { dayIn, type Manner } from './say.ts'

type Facts = Extract<Block, { type: 'facts' }>
type Map = Extract<Block, { type: 'map' }>

/** mm below which a map is left out. */
const mapLeast = 44
/** Letters of one answer in a brief of one page or two; what is longer is cut and says so. */
const longest = { one: 150, two: 320 }

/** Sections in the order in which a second page takes them. */
const order = [
  ...['Quy mô, giai đoạn', 'Mục tiêu', 'Lô đất', 'Tiến độ giải phóng', 'Vốn bồi thường', 'Hạ tầng kỹ thuật'],
  ...['Hồ sơ, thủ tục', 'Nhiệm vụ', 'Đầu mối'],
]
/** The map of the plots on a second page, mm high: the largest for which there is room. */
const siteHighs = [62, 54, 46]

/** A brief of one page or two: the facts first, then what there is room for; its gaps, doubts and sources are those of what it shows. */
export function shorten(brief: Brief, { length, lang }: Manner): Brief {
  if (length === 'full') return { ...brief, length }
  const sections = sectionsOf(brief.blocks)
  const [first, ...rest] = sections
  const sheet: Sheet = { lang }
  const facts = clipped(
    first?.blocks.find(block => block.type === 'facts'),
    longest[length],
  )
  const map = first?.blocks.find(block => block.type === 'map')
  const own = length === 'one' ? onePage(brief, facts, map, sheet) : twoPages(brief, facts, map, rest, sheet)
  return shownOf({ ...brief, length, blocks: own })
}

function onePage(brief: Brief, facts: Facts, map: Map | undefined, sheet: Sheet): Block[] {
  const whole = firstRoom(brief, sheet) - endRoom(brief)
  let rows = facts.rows
  const used = (shown: Facts['rows']) => {
    const blocks: Block[] = [{ type: 'facts', rows: shown }]
    return roomOf([...blocks, ...notesOf(shownOf({ ...brief, length: 'one', blocks }))], sheet)
  }
  // The last rows answer what fewest people ask.
  while (rows.length > 3 && used(rows) > whole) rows = rows.slice(0, -1)
  return [{ type: 'facts', rows }, ...mapWithin(map, whole - used(rows), sheet)]
}

function twoPages(brief: Brief, facts: Facts, map: Map | undefined, rest: Section[], sheet: Sheet): Block[] {
  const chosen: Block[] = []
  const wanted = order.flatMap(title => rest.filter(section => section.title.includes(title)))
  for (const [at, section] of wanted.entries()) {
    const whole: Block[] = [
      { type: 'heading', text: section.title.replace(/^\d+/u, String(at + 1)), part: section.part },
      ...section.blocks.map(block => (block.type === 'facts' ? clipped(block, longest.two) : block)),
    ]
    const hasMap = whole.some(block => block.type === 'map')
    const lowered = (most: number) => whole.map(block => (block.type === 'map' ? lower(block, most) : block))
    // A section that has no room with its map is told without it.
    const ways = [...(hasMap ? siteHighs.map(lowered) : []), whole.filter(block => block.type !== 'map')]
    const fits = ways.find(blocks => {
      const notes = notesOf(shownOf({ ...brief, length: 'two', blocks: [facts, ...chosen, ...blocks] }))
      return roomOf([...chosen, ...blocks, ...notes], sheet) <= secondRoom(brief)
    })
    chosen.push(...(fits ?? []))
  }
  const numbered = renumbered(chosen)
  return [facts, ...mapWithin(map, firstRoom(brief, sheet) - roomOf([facts], sheet), sheet), ...numbered]
}

/** A map in a room so high, mm, with its title and note; nothing where it would be too low to be read. */
function mapWithin(map: Map | undefined, room: number, sheet: Sheet): Block[] {
  const left = map ? room - aroundMap(map, sheet) : 0
  return map && left >= mapLeast ? [lower(map, left)] : []
}

function renumbered(blocks: Block[]): Block[] {
  let count = 0
  return blocks.map(block =>
    block.type === 'heading' ? { ...block, text: block.text.replace(/^\d+/u, () => String(++count)) } : block,
  )
}

/** What stands in the corners of a picture asks for so much height, mm. */
const cornerLeast = 56

/** A map of less height: the ground around the place is cut, land that is drawn whole is drawn smaller. */
function lower(map: Map, most: number): Map {
  const heightMm = Math.floor(Math.min(map.view.heightMm, most))
  const { key, isAround, ...view } = map.view
  if (view.lands) {
    const metresPerMm = (view.metresPerMm * map.view.heightMm) / heightMm
    return { ...map, view: { ...view, ...(key ? { key } : {}), heightMm, metresPerMm } }
  }
  const inside = heightMm < cornerLeast ? {} : { ...(key ? { key } : {}), ...(isAround ? { isAround } : {}) }
  return { ...map, view: { ...view, heightMm, ...inside } }
}

/** Answers cut after so many letters, with an ellipsis; a figure is never cut. */
function clipped(facts: Facts | undefined, most: number): Facts {
  const rows = (facts?.rows ?? []).map(row => ({ ...row, cell: row.cell.map(runs => clippedRuns(runs, most)) }))
  return { type: 'facts', rows }
}

function clippedRuns(runs: Run[], most: number): Run[] {
  if (plainOf(runs).length <= most) return runs
  return runs.map(run => {
    const isNumber = typeof run.figure?.value === 'number' || run.gap
    return isNumber || run.text.length <= most
      ? run
      : { ...run, text: `${run.text.slice(0, most).replace(/\s+\S*$/u, '')}…` }
  })
}

/** The gaps, doubts and sources of the figures that are shown. */
export function shownOf(brief: Brief): Brief {
  const runs = brief.blocks.flatMap(block =>
    block.type === 'facts'
      ? block.rows.flatMap(row => row.cell.flat())
      : block.type === 'table'
        ? block.rows.flat(2)
        : block.type === 'paragraph'
          ? block.runs
          : [],
  )
  const labels = new Set(figuresIn(brief).map(run => run.figure?.label))
  const numbers = new Set(runs.flatMap(run => [run.source, run.figure?.ground]))
  return {
    ...brief,
    gaps: brief.gaps.filter(gap => labels.has(gap.label)),
    warnings: brief.warnings.filter(warning => labels.has(warning.label)),
    sources: brief.sources.filter(source => numbers.has(source.number)),
  }
}

/** What a short brief lists at its end, as one small table: gaps, doubts, papers. */
export function notesOf(brief: Brief): Block[] {
  const { gaps, warnings, sources, lang } = brief
  const words = { gaps: ['Còn trống', 'Gaps'], doubts: ['Cần đối chiếu', 'To verify'], sources: ['Nguồn', 'Sources'] }
  const name = ([vi = '', en = '']: string[]) => (lang === 'vi' ? vi : lang === 'en' ? en : `${vi} / ${en}`)
  const rows: [string[], string][] = [
    [words.gaps, gaps.map(gap => gap.label).join('; ')],
    [words.doubts, [...new Set(warnings.map(each => each.label))].join('; ')],
    [
      words.sources,
      sources
        .map(
          ({ number, paper, text, asOf }) =>
            `[${number}] ${(paper ?? text).slice(0, 48)}${asOf ? ` (${dayIn(lang, asOf)})` : ''}`,
        )
        .join('; '),
    ],
  ]
  const known = rows.filter(([, text]) => text !== '')
  if (known.length === 0) return []
  return [
    {
      ...{ type: 'table', caption: '', head: [], widths: [17, 83], isSmall: true, align: ['left', 'left'] },
      rows: known.map(([label, text]) => [[{ text: name(label), bold: true }], [{ text }]]),
    } as Block,
  ]
}

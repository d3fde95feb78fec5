import { type Block, type Brief, type Section, sectionsOf } from '../brief.ts'
import type { Lang } from '../say.ts'
import { clipped } from './clip.ts'
import { pagedOf } from './fit.ts'
import { highest, type MapBlock } from './map.ts'
import { shownOf } from './shown.ts'

/** How many pages a short brief has, letters of one answer in it (what is longer is cut and says so), and whether a section may stand in it that tells of little but gaps. */
const kinds = {
  one: { pages: 1, letters: 150, hasGaps: false },
  two: { pages: 2, letters: 320, hasGaps: true },
} as const

/** Sections in the order in which room is given to them: the first table has told of scale and phases. */
const order = [
  ...['Lô đất', 'Quy mô, giai đoạn', 'Mục tiêu', 'Tiến độ giải phóng', 'Vốn bồi thường', 'Hạ tầng kỹ thuật'],
  ...['Hồ sơ, thủ tục', 'Nhiệm vụ', 'Đầu mối'],
]

/** What a short brief is made up of so far: rows of its first table, the map of the place, and sections, each with the map that it has. */
type Draft = { rows: Rows; map: MapBlock | null; sections: Told[] }
type Rows = Extract<Block, { type: 'facts' }>['rows']
type Told = { section: Section; map: MapBlock | null }

/**
 * A brief of one page or two: the facts first, then the map of the place, then the sections for which there is room; its gaps, doubts and
 * sources are those of what it shows. `say` puts it into the language in which it is printed, for that is what must fit.
 */
export function shorten(brief: Brief, length: 'one' | 'two', lang: Lang, say: (brief: Brief) => Brief): Brief {
  const { pages: most, hasGaps } = kinds[length]
  // Two answers stand side by side in the room of one.
  const letters = kinds[length].letters * (lang === 'vi-en' ? 0.6 : 1)
  const [first, ...rest] = sectionsOf(brief.blocks)
  const { rows } = clipped(
    first?.blocks.find(block => block.type === 'facts'),
    letters,
  )
  const place = first?.blocks.find(block => block.type === 'map')
  const made = (draft: Draft) => shownOf({ ...brief, length, blocks: blocksOf(draft) })
  const fits = (draft: Draft): boolean => pagedOf(say(made(draft))).pages <= most
  let draft: Draft = { rows, map: null, sections: [] }
  // The last rows answer what fewest people ask.
  while (draft.rows.length > 3 && !fits(draft)) draft = { ...draft, rows: draft.rows.slice(0, -1) }
  if (place) draft = { ...draft, map: placeIn(place, draft, { fits, say, made }) }
  const sections = rest.map(section => clippedIn(section, letters))
  for (const section of ordered(sections, hasGaps)) draft = withSection(draft, section, sections, fits)
  return made(grown(draft, fits))
}

const clippedIn = (section: Section, letters: number): Section => ({
  ...section,
  blocks: section.blocks.map(block => (block.type === 'facts' ? clipped(block, letters) : block)),
})

type Means = { fits: (draft: Draft) => boolean; say: (brief: Brief) => Brief; made: (draft: Draft) => Brief }

/** The map of the place as high as the rest of the first page has room for it; null where it would be too low to be read. */
function placeIn(map: MapBlock, draft: Draft, { fits, say, made }: Means): MapBlock | null {
  const isOnFirst = (each: MapBlock) => {
    const brief = say(made({ ...draft, map: each }))
    return pagedOf(brief).marks.get(`map${each.number}`) === 1
  }
  return highest(map, each => fits({ ...draft, map: each }) && isOnFirst(each))
}

/** Those that tell something, then, where there may be such, those that tell of little but gaps. */
function ordered(sections: readonly Section[], hasGaps: boolean): Section[] {
  const wanted = order.flatMap(title => sections.filter(section => section.title.includes(title)))
  const told = wanted.filter(section => !isEmpty(section))
  return hasGaps ? [...told, ...wanted.filter(isEmpty)] : told
}

function isEmpty({ blocks }: Section): boolean {
  const runs = blocks.flatMap(block => {
    if (block.type === 'facts') return block.rows.flatMap(row => row.cell.flat())
    if (block.type === 'table') return block.rows.flat(2)
    return block.type === 'paragraph' ? block.runs : []
  })
  const gaps = runs.filter(run => run.gap).length
  const known = runs.filter(run => run.figure && !run.gap).length
  return gaps > 3 * known
}

/** A map of plots is no higher than so many mm while other sections may want the room. */
const modest = 62

/** A draft with one section more, at its place among all, if it has room; without its map where only that is too much. */
function withSection(draft: Draft, section: Section, all: readonly Section[], fits: Means['fits']): Draft {
  const told = (map: MapBlock | null): Draft => {
    const more = [...draft.sections, { section, map }]
    return { ...draft, sections: all.flatMap(each => more.filter(one => one.section === each)) }
  }
  if (!fits(told(null))) return draft
  const map = mapOf(section)
  return told(map ? highest(map, each => fits(told(each)), modest) : null)
}

const mapOf = ({ blocks }: Section) => blocks.find(block => block.type === 'map')

/** A draft whose maps of plots take what room is left in the end. */
function grown(draft: Draft, fits: Means['fits']): Draft {
  let now = draft
  for (const [at, { section, map }] of draft.sections.entries()) {
    const whole = map && mapOf(section)
    if (!whole) continue
    const { sections } = now
    const withMap = (each: MapBlock) => ({ ...draft, sections: sections.with(at, { section, map: each }) })
    now = withMap(highest(whole, each => fits(withMap(each))) ?? map)
  }
  return now
}

function blocksOf({ rows, map, sections }: Draft): Block[] {
  const told = sections.flatMap(({ section, map: own }, at): Block[] => [
    { type: 'heading', text: section.title.replace(/^\d+/u, String(at + 1)), part: section.part },
    ...section.blocks.flatMap((block): Block[] => (block.type !== 'map' ? [block] : own ? [own] : [])),
  ])
  return [{ type: 'facts', rows }, ...(map ? [map] : []), ...told]
}

import { infoOf } from '../../record/kind.ts'
import { isKind, kindOf } from '../../record/kinds.ts'
import { englishDay, readDay } from '../../text/day.ts'
import type { Block, Brief, Run, SheetView } from '../brief.ts'
import { isOwn } from '../marks.ts'
import { englishFigure } from './figure.ts'
import { type Namer, type Names, namerOf } from './names.ts'
import { phrases } from './phrases.ts'
import { procedureInEnglish } from './procedures.ts'
import { terms, units } from './terms.ts'

type Table = Extract<Block, { type: 'table' }>

/** What English a brief's own title and office have on record; null where none. */
export type OwnNames = { title: string | null; office: string; parent: string }

/**
 * Puts briefs into English: numbers, choices, units and furniture by the model's own words; names by their recorded English forms. What only
 * somebody could translate stays Vietnamese and is listed among the gaps. What it has once put into English it knows: a short brief is tried in
 * many lengths.
 */
export function englishBy(names: Names, own: OwnNames): (brief: Brief) => Brief {
  const namer = namerOf(names)
  const known = new Map<string, Said>()
  const learn = (text: string, key: string, isCited: boolean): Said => {
    namer.missing.clear()
    const said = { text: inWords(text, namer, isCited), missing: [...namer.missing] }
    known.set(key, said)
    return said
  }
  return brief => {
    const missing = new Set<string>()
    const words = (text: string, isCited = false) => {
      const key = `${isCited} ${text}`
      const said = known.get(key) ?? learn(text, key, isCited)
      for (const name of said.missing) missing.add(name)
      return said.text
    }
    return inEnglish(brief, own, words, missing)
  }
}

type Words = (text: string, isCited?: boolean) => string

/** A text in English, and the names in it that have no English form. */
type Said = { text: string; missing: string[] }

/** A word that is no name: small letters, of which one is not English. */
const vietnamese = /(?<!\p{L})\p{Ll}*(?=\p{Ll})[à-ỹ]\p{Ll}*(?!\p{L})/gu
/** So many of them left are a sentence of somebody's own, not the rest of a phrase. */
const sentence = 5

/** `isCited`: a paper with its title, which stays in its own language amid English words. */
function inWords(text: string, { named, missing }: Namer, isCited: boolean): string {
  const [, number = '', bare = text] = /^(\d+\. )?(.*)$/su.exec(text) ?? []
  const term = terms[bare]
  if (term !== undefined) return number + term
  const step = procedureInEnglish(text, standing => terms[standing] ?? standing)
  if (step !== null) return step
  const said = phrases.reduce((now, [vi, en]) => now.replace(vi, en), named(text))
  // Words of somebody's own, in which only a name, a day or a phrase is known, stay Vietnamese as a whole: a mixture can be read by nobody.
  const left = said.match(vietnamese)?.length ?? 0
  if ((left >= sentence && !isCited) || (left > 0 && phrases.every(([vi]) => text.search(vi) < 0))) {
    missing.clear()
    return text
  }
  return said.replace(/\b\d{1,2}\/\d{1,2}\/\d{4}\b/gu, written => {
    const day = readDay(written)
    return day ? englishDay(day) : written
  })
}

function inEnglish(brief: Brief, own: OwnNames, words: Words, unnamed: ReadonlySet<string>): Brief {
  const open: string[] = []
  const label = (text: string) =>
    terms[text] ??
    text.replace(/^(.*?)(, .*)?$/su, (all, head: string, rest = '') =>
      terms[head] === undefined ? words(all) : words(head) + words(rest),
    )
  // The title of a paper is cited in the paper's own language.
  const cited = (text: string) =>
    text.replace(
      /^((?:Báo chí: )?.*?)(: .*?)?( \(đọc tại .*)?$/su,
      (_, head, rest = '', where = '') => words(head, true) + rest + words(where),
    )
  const run = (each: Run): Run => {
    if (each.gap || !each.figure) return { ...each, text: words(each.text) }
    const said = englishFigure(each)
    const figure = { ...each.figure, ...(each.figure.label ? { label: label(each.figure.label) } : {}) }
    const unit = figure.unit && (units[figure.unit] ?? figure.unit)
    const text = said ?? words(each.text)
    if (said === null && isOwn(each) && isProse(each) && text === each.text && figure.label) open.push(figure.label)
    return { ...each, text, figure: unit ? { ...figure, unit } : figure }
  }
  const blocks = brief.blocks.map(block => blockWith(block, words, run, cited))
  const annexes = brief.annexes?.map(({ part, table }) => ({ part, table: tableWith(table, words, run) }))
  const gaps = brief.gaps.map(gap => ({ ...gap, label: label(gap.label), ask: words(gap.ask) }))
  const warnings = brief.warnings.map(each => ({ ...each, label: label(each.label), text: words(each.text) }))
  const sources = brief.sources.map(each => ({ ...each, text: cited(each.text), certainty: words(each.certainty) }))
  const missing = [
    ...[...new Set(open)].map(each => `English text: ${each}`),
    ...[...unnamed].map(each => `English name: ${each}`),
  ]
  if (own.title === null) missing.unshift('English name of the project')
  return {
    ...{ ...brief, ...(annexes ? { annexes } : {}), blocks, warnings, sources, lang: 'en' as const },
    gaps: [...gaps, ...missing.map(each => ({ label: each, ask: own.office, at: null }))],
    office: {
      ...brief.office,
      name: own.office,
      parent: own.parent,
      signer: signers[brief.office.signer] ?? brief.office.signer,
      ...(brief.office.copies ? { copies: brief.office.copies.map(each => words(each)) } : {}),
    },
    kind: brief.subject.kind === 'call' ? 'PROJECT BRIEF' : 'ZONE BRIEF',
    title: own.title
      ? brief.subject.kind === 'call'
        ? `Call for investment: ${own.title}`
        : own.title
      : words(brief.title),
  }
}

/** True for words that somebody wrote; a reference is a name. */
function isProse({ figure }: Run): boolean {
  const schema = figure && isKind(figure.kind) ? kindOf(figure.kind).fields[figure.field] : undefined
  return schema !== undefined && ['text', 'note'].includes(infoOf(schema).kind)
}

const signers: Record<string, string> = {
  'Trưởng ban': 'Head of the Authority',
  'Giám đốc': 'Director',
  'Chủ tịch': 'Chairman',
}

function blockWith(block: Block, words: Words, run: (each: Run) => Run, cited: (text: string) => string): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, text: words(block.text) }
    case 'paragraph':
      return { ...block, runs: block.runs.map(run) }
    case 'list':
      return { ...block, items: block.items.map(item => item.map(each => ({ ...each, text: cited(each.text) }))) }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, cell }) => ({ label: words(label), cell: cell.map(runs => runs.map(run)) })),
      }
    case 'table':
      return tableWith(block, words, run)
    case 'map':
      return { ...block, caption: words(block.caption), note: words(block.note), view: viewWith(block.view, words) }
  }
}

function tableWith(table: Table, words: Words, run: (each: Run) => Run): Table {
  return {
    ...table,
    caption: words(table.caption),
    head: table.head.map(each => words(each)),
    rows: table.rows.map(cells => cells.map(runs => runs.map(run))),
  }
}

function viewWith(view: SheetView, words: Words): SheetView {
  const { key } = view
  const zones = view.zones.map(zone => ({ ...zone, name: words(zone.name) }))
  if (!key) return { ...view, zones }
  const entries = key.entries.map(({ sign, text }) => ({ sign, text: words(text) }))
  return { ...view, zones, key: { title: words(key.title), entries } }
}

import type { Brief, BriefSource } from '../brief/brief.ts'
import { oneParagraph, withoutStop } from '../brief/words.ts'
import type { Dossier, Paper } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import { certainty } from '../register/document.ts'
import { paperDay } from '../text/day.ts'
import { fullName, isNumbered, paperName } from './basis.ts'

/** What a brief gathers while it is written: numbered sources, gaps and doubts, in the order of reading. */
export type Desk = Pick<Brief, 'sources' | 'gaps' | 'warnings'> & { dossier: Dossier; today: string }

export function openDesk(dossier: Dossier, today: string): Desk {
  return { dossier, today, sources: [], gaps: [], warnings: [] }
}

/** What is said with a paper: the day its figures are of, and how sure they are. A claim is one. */
type Said = Partial<Pick<RecordOf<'claim'>, 'as_of' | 'certainty'>>

/** What papers are cited on: the sources so far, and all papers that may be named. */
export type Citing = Pick<Brief, 'sources'> & { dossier: Pick<Dossier, 'papers'> }

/** The number of a paper among the brief's sources; undefined when the paper is unknown. A source is as sure as the least sure of itself and of what is said with it. */
export function cite(desk: Citing, document: string | null | undefined, said: Said = {}): number | undefined {
  const paper = paperOf(desk, document)
  if (!paper) return undefined
  const asOf = said.as_of ?? null
  const [own, sure] = [paper.certainty, said.certainty].map(each => (each ? certainty[each][0] : null))
  const day = asOf ?? paper.date
  const known = desk.sources.find(each => each.document === paper.id && (asOf === null || each.asOf === day))
  if (known) {
    if (sure) known.certainty = lessSure(known.certainty, sure)
    return known.number
  }
  const source: BriefSource = {
    number: desk.sources.length + 1,
    document: paper.id,
    paper: paperName(paper),
    day: paper.date,
    text: sourceText(paper),
    asOf: day,
    certainty: own && sure ? lessSure(own, sure) : (own ?? sure ?? 'chưa rõ'),
    press: paper.type === 'press',
  }
  desk.sources.push(source)
  return source.number
}

const rank = (word: string) => Object.values(certainty).findIndex(([vi]) => vi === word)
const lessSure = (one: string, other: string) => (rank(other) > rank(one) ? other : one)

export function paperOf(desk: Citing, id: string | null | undefined): Paper | undefined {
  return desk.dossier.papers.find(each => each.id === id)
}

/** "Quyết định số 1755/QĐ-UBND ngày 13/9/2007, UBND tỉnh Kiên Giang: Phê duyệt ..."; what has no number leads with its title. */
function sourceText(paper: Paper): string {
  const { name, date, issuer, type, source } = paper
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/u.exec(source ?? '')?.[1]
  const title = withoutStop(oneParagraph(paper.title))
  const dated = date ? ` ngày ${paperDay(date)}` : ''
  const by = issuer && issuer !== name && issuer !== host ? `, ${issuer}` : ''
  const where = host ? ` (đọc tại ${host})` : ''
  if (isNumbered(paper)) return `${fullName(paper)}${dated}${by}: ${title}${where}`
  const printed = name && name !== title && name !== host ? `, ${name}` : ''
  return `${type === 'press' ? 'Báo chí: ' : ''}${title}${by}${printed}${date ? `,${dated}` : ''}${where}`
}

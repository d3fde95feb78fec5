import type { Run } from '../brief/brief.ts'
import { lowerFirst, oneParagraph, withoutStop } from '../brief/words.ts'
import { type Figure, isOld, type Paper } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import { monthsBetween, paperDay } from '../text/day.ts'
import { showValue } from '../text/show.ts'
import { isNumbered } from './basis.ts'
import { cite, type Desk, paperOf } from './cite.ts'

/** What must be said of a figure's own paper: the press, an old day, a low certainty, or no paper at all. */
export function doubts(desk: Desk, { chosen, value, state, field, info }: Figure, source: number | undefined): Run[][] {
  if (state === 'unsourced') return [[{ text: 'chưa có văn bản', warn: 'unsourced' }]]
  if (!chosen) return []
  const paper = paperOf(desk, chosen.document)
  const day = chosen.as_of ?? paper?.date
  const dated = day ? ` ngày ${paperDay(day)}` : ''
  const sure = sureness(chosen)
  if (paper?.type === 'press') return [[{ text: `báo chí${dated}`, warn: 'old' }], ...sure]
  if (typeof value === 'number' && isOld(chosen, desk.dossier, desk.today))
    return [[{ text: `số liệu${dated}`, warn: 'old' }], ...sure]
  const isStanding = info.kind === 'choice' && ['status', 'stage'].includes(field)
  if (isStanding && day && monthsBetween(day, desk.today) > desk.dossier.oldMonths)
    return [[{ text: `tình trạng${dated}`, warn: 'old' }], ...sure]
  return source === undefined ? [[{ text: 'chưa có văn bản', warn: 'unsourced' }], ...sure] : sure
}

/** True for the remark that a figure rests on the press. */
export function isOfPress([first]: Run[]): boolean {
  return first?.text.startsWith('báo chí') === true
}

/** What has to be looked at again before a value is made public, as noted beside its claim: for the one who prints, not for the reader. */
export function cautionsOf(claim: RecordOf<'claim'> | null): string[] {
  const sentences = (claim?.quote ?? '').split(/(?<=[.;])\s+/u)
  const cautions = sentences.filter(each => /^(?:phải|cần) (?:xem lại|đối chiếu|kiểm)/iu.test(each))
  return cautions.map(each => lowerFirst(each.replace(/[.;]\s*$/u, '')))
}

/** "trên 60 ha" where the paper says so and the register can only hold 60. */
export function asSaid(claim: RecordOf<'claim'> | null, shown: string): string {
  const [, about, rest] = /^(trên|hơn|dưới|gần|khoảng|tối thiểu|tối đa) (.+)$/iu.exec(claim?.quote ?? '') ?? []
  return about && rest === shown.replaceAll('\u00a0', ' ') ? `${about.toLowerCase()}\u00a0${shown}` : shown
}

function sureness(claim: RecordOf<'claim'>): Run[][] {
  if (claim.certainty === 'low') return [[{ text: 'độ tin cậy thấp', warn: 'unsourced' }]]
  return claim.certainty === 'memory' ? [[{ text: 'chưa kiểm chứng', warn: 'unsourced' }]] : []
}

/** What other papers say of the same field: each paper once, each other value once, three at most. */
export function others(
  desk: Desk,
  { claims, value, info }: Figure,
  show: ((value: unknown) => string) | undefined,
  isPressNamed = false,
): Run[][] {
  const seen = new Set([JSON.stringify(value)])
  const differing = claims.filter(each => {
    const key = JSON.stringify(each.value)
    return each.value !== null && !each.chosen && !seen.has(key) && seen.add(key)
  })
  const remarks = new Map<string, Run[]>()
  for (const claim of differing.slice(0, 3)) {
    const paper = paperOf(desk, claim.document)
    const source = cite(desk, claim.document, claim)
    const said = show?.(claim.value) ?? asSaid(claim, withoutStop(oneParagraph(showValue(info, claim.value))))
    const unit = info.unit && typeof claim.value === 'number' ? { unit: info.unit } : {}
    const figure = { kind: 'claim', record: claim.id, field: 'value', value: claim.value, ...unit }
    const run: Run = { text: said.length > 120 ? 'nội dung khác' : said, figure, warn: 'differs' }
    if (source !== undefined) run.source = source
    const key = `${claim.document}/${source}`
    const before = remarks.get(key)
    const link: Run = { text: before ? ' và ' : `${speaker(desk, paper, isPressNamed)} ghi `, warn: 'differs' }
    remarks.set(key, [...(before ?? []), link, run])
  }
  return [...remarks.values()]
}

function speaker({ dossier }: Desk, paper: Paper | undefined, isPressNamed: boolean): string {
  if (!paper) return 'số khác chưa rõ nguồn'
  if (paper.type === 'press') return isPressNamed ? 'nguồn khác' : 'báo chí'
  if (paper.type === 'report' || paper.type === 'dataset') return 'báo cáo khác'
  if (isNumbered(paper)) return paper.name
  if (paper.type !== 'list') return 'văn bản khác'
  return dossier.calls.some(call => call.list === paper.id) ? 'danh mục' : 'danh mục khác'
}

import type { FieldAt, Run } from '../brief/brief.ts'
import { oneParagraph, withoutStop } from '../brief/words.ts'
import { figureOf } from '../dossier.ts'
import type { AnyRecord, KindName } from '../record/kinds.ts'
import { showValue } from '../text/show.ts'
import { askFor } from './ask.ts'
import { cite, type Desk } from './cite.ts'
import { asSaid, cautionsOf, doubts, isOfPress, others } from './doubt.ts'

/** `show` prints the value in other words; `label` names the figure in the list of gaps; `isGapQuiet` leaves it off that list; what is common knowledge needs no paper. */
export type Telling = {
  show?: (value: unknown) => string
  label?: string
  isGapQuiet?: boolean
  isCommonKnowledge?: boolean
}

export type Examined = { value: Run; remarks: Run[][] }

/** A field of a record: its value with its source (or its gap), and what a reader must be told of it. */
export function examine(desk: Desk, kind: KindName, record: AnyRecord, field: string, how: Telling = {}): Examined {
  const figure = figureOf(desk.dossier, kind, record, field, desk.today)
  const label = how.label ?? figure.info.label.vi
  const { value, chosen } = figure
  const unit = figure.info.unit && typeof value === 'number' ? { unit: figure.info.unit } : {}
  const of = { kind, record: record.id, field, value, label, ...unit }
  if (value === null || value === '') {
    if (!how.isGapQuiet) leaveGap(desk, label, field, { kind, record: record.id, field })
    return { value: { ...gapRun, figure: of }, remarks: [] }
  }
  const text = how.show?.(value) ?? asSaid(chosen, withoutStop(oneParagraph(showValue(figure.info, value))))
  const ground = desk.dossier.grounds[`${kind}/${record.id}/${field}`]
  const source = cite(desk, chosen?.document ?? ground, chosen ?? {})
  const own = how.isCommonKnowledge ? [] : doubts(desk, figure, source)
  const remarks = [...own, ...others(desk, figure, how.show, own.some(isOfPress))]
  for (const remark of remarks) warn(desk, label, remark.map(run => run.text).join(''))
  for (const caution of cautionsOf(chosen)) warn(desk, label, caution, { isInside: true })
  return { value: { text, figure: of, ...(source === undefined ? {} : { source }) }, remarks }
}

function warn({ warnings }: Desk, label: string, text: string, more: { isInside?: true } = {}): void {
  if (!warnings.some(each => each.label === label && each.text === text)) warnings.push({ label, text, ...more })
}

/** The same as runs, the remarks in brackets behind the value. */
export function tell(desk: Desk, kind: KindName, record: AnyRecord, field: string, how: Telling = {}): Run[] {
  const { value, remarks } = examine(desk, kind, record, field, how)
  return [value, ...inBrackets(remarks)]
}

/** Puts a gap on the list, with the field in which it can be filled, if one holds it. */
export function leaveGap(desk: Desk, label: string, field: string, at: FieldAt | null = null): void {
  if (!desk.gaps.some(gap => gap.label === label)) desk.gaps.push({ label, ask: askFor(desk.dossier, field), at })
}

export const gapRun: Run = { text: 'chưa có số liệu', italic: true, gap: true }

/** "; đang xem xét theo nhiệm vụ 5, TB 670/TB-VP": the open directive about a subject, to stand behind a gap. */
export function hint(desk: Desk, label: string, subject: RegExp): Run[] {
  const directive = desk.dossier.directives.find(each => each.status !== 'done' && subject.test(each.summary))
  if (!directive) return []
  const task = `nhiệm vụ ${directive.number}${directive.paper ? `, ${directive.paper.name}` : ''}`
  const gap = desk.gaps.find(each => each.label === label)
  const lead = directive.leads[0]
  if (gap && lead) gap.ask = `${lead.today ?? lead.name} (${task})`
  const source = cite(desk, directive.document)
  return [{ text: '; đang xem xét theo ' }, { text: task, ...(source === undefined ? {} : { source }) }]
}

/** Remarks behind a value: " (số liệu ngày 30/7/2021; báo cáo khác ghi 152 ha)". */
export function inBrackets(remarks: Run[][]): Run[] {
  if (remarks.length === 0) return []
  return [{ text: ' (' }, ...remarks.flatMap((runs, i) => (i === 0 ? runs : [{ text: '; ' }, ...runs])), { text: ')' }]
}

import { newId } from '../../id.ts'
import type { Accepted, AcceptedCounts, AcceptedParty } from '../../model/notice/accepted.ts'
import { codeOf } from '../../model/paper/code.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, KindName } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { foldCase } from '../../model/text/fold.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { attach, type Kept } from '../paper/attachment.ts'
import { get, insert, list } from '../table.ts'

export type AcceptedPaper = { batch: string | null; document: string; name: string } & AcceptedCounts

/**
 * Writes an accepted notice as one batch: the paper (or what the register's own lacks), the papers it cites, its directives with their
 * agencies and objects, its figures, its file. `id` is that of the paper when it is new. Throws E_NOTICE_LEAD, E_NOTICE_TWICE, E_DIRECTIVE_NUMBER, E_DAY_EARLY, E_NOTICE_NOTHING.
 */
export function acceptNotice(
  db: Db,
  accepted: Accepted,
  { by, today, kept = [], id: own = newId() }: { by: string; today: string; kept?: Kept[]; id?: string },
): AcceptedPaper {
  const { head } = accepted
  const known = accepted.document ? get(db, 'document', accepted.document) : null
  const name = head.number ?? known?.number ?? head.title.slice(0, 60)
  refuseTasks(db, accepted, known?.id ?? null, name)
  const id = known?.id ?? own
  const counts: AcceptedCounts = { directives: 0, citations: 0, figures: 0, agencies: 0 }
  const { batch } = inBatch(db, { name: nameOf(accepted, name), by, document: id }, () => {
    const add = (kind: KindName, fields: Record<string, unknown>, own: string = newId()): string => {
      insert(db, kind, { id: own, ...checkRecord(kind, fields) } as AnyRecord)
      return own
    }
    const agencyOf = agencyAdder(db, add, counts)
    const code = known?.code ?? freeCode(db, 'document', codeOf(head.number, head.date, newId().slice(-6)))
    if (!known) addPaper(head, code, agencyOf, fields => add('document', fields, id))
    for (const cited of accepted.cited) {
      const paper = cited.document ?? addCited(db, cited, name, fields => add('document', fields))
      if (paper === id || list(db, 'citation', { document: id, cited: paper }).length > 0) continue
      add('citation', { document: id, cited: paper, relation: cited.isBasis ? 'based' : 'cites' })
      counts.citations += 1
    }
    for (const task of accepted.tasks) {
      const { number, summary, text, product, due, dueWords, leads, supports, targets } = task
      const directive = add('directive', {
        ...{ code: freeCode(db, 'directive', `${code}-${number}`), document: id, number, summary, text, product, due },
        ...{ due_by: due && (head.number ?? known?.number) ? name : null, due_words: dueWords, note: noteOf(task) },
      })
      const parties = [
        ...leads.map(each => ({ ...each, role: 'lead' })),
        ...supports.map(each => ({ ...each, role: 'support' })),
      ]
      for (const { role, ...party } of parties)
        add('assignment', { directive, agency: agencyOf(party), name: party.name, role })
      for (const target of targets) add('target', { directive, ...target })
      counts.directives += 1
    }
    for (const { scope, zones, indicator, value, unit, isRounded } of accepted.figures) {
      add('statistic', {
        ...placed(db, scope, zones),
        indicator,
        value,
        unit,
        rounded: isRounded || null,
        document: id,
        certainty: 'high',
        as_of: head.date,
      })
      counts.figures += 1
    }
    if (kept.length > 0) attach(db, id, kept, { by, day: today })
  })
  if (!batch) throw new Problem('E_NOTICE_NOTHING', { paper: name })
  return { batch, document: id, name, ...counts }
}

function nameOf({ tasks }: Accepted, name: string): string {
  return tasks.length > 0 ? `Nhập văn bản ${name}: ${tasks.length} nhiệm vụ` : `Nhập văn bản ${name}`
}

function refuseTasks(db: Db, { tasks, head }: Accepted, document: string | null, paper: string): void {
  const seen = new Set(document ? list(db, 'directive', { document }).map(each => each.number) : [])
  const own = new Set<number>()
  const start = head.met ?? head.date
  for (const { number, leads, due } of tasks) {
    if (leads.length === 0) throw new Problem('E_NOTICE_LEAD', { number: String(number) })
    if (own.has(number)) throw new Problem('E_NOTICE_TWICE', { number: String(number) })
    if (seen.has(number)) throw new Problem('E_DIRECTIVE_NUMBER', { number: String(number), paper })
    if (due && start && due < start)
      throw new Problem('E_DAY_EARLY', { day: formatDay(due), start: formatDay(start), paper })
    own.add(number)
  }
}

const noteOf = ({ number, mark }: Accepted['tasks'][number]): string | null =>
  mark !== null && mark !== String(number) ? `Mục ${mark} của văn bản.` : null

type Add = (kind: KindName, fields: Record<string, unknown>) => string

/** Finds or adds agencies by their names; one name is one agency. */
function agencyAdder(db: Db, add: Add, counts: AcceptedCounts) {
  const made = new Map<string, string>()
  return ({ name, agency, isNew }: AcceptedParty): string | null => {
    if (agency || !isNew) return agency
    const key = foldCase(name)
    const known = made.get(key)
    if (known) return known
    const own = add('agency', { code: freeCode(db, 'agency', codeOf(name, null, newId().slice(-6))), name })
    made.set(key, own)
    counts.agencies += 1
    return own
  }
}

function addPaper(
  head: Accepted['head'],
  code: string,
  agencyOf: (party: AcceptedParty) => string | null,
  add: (fields: Record<string, unknown>) => string,
): void {
  const { number, type, title, date, met, signer, urgency, issuer, issuerName } = head
  const publisher = issuer ? null : issuerName
  add({
    ...{ code, number, type, title, date, met, signer, urgency, publisher, certainty: 'high' },
    issuer: agencyOf({ name: issuerName ?? '', agency: issuer, isNew: false }),
    note: head.function ? `Ký: ${head.function} ${signer ?? ''}`.trim() : null,
  })
}

function addCited(
  db: Db,
  { number, type, title, date, issuer }: Accepted['cited'][number],
  by: string,
  add: (fields: Record<string, unknown>) => string,
): string {
  return add({
    ...{ code: freeCode(db, 'document', codeOf(number, date, newId().slice(-6))), number, type, date },
    ...{ title: title ?? `Chưa rõ trích yếu (${number})`, publisher: issuer, certainty: 'medium' },
    note: `Viện dẫn ở ${by}. Toàn văn chưa có.`,
  })
}

/** What a figure is about: one zone, a group of zones that none of them can be told from, or what the paper is about. */
function placed(db: Db, scope: string, zones: string[]): { scope: string; zone: string | null; zones: string | null } {
  const found = zones.map(zone => get(db, 'zone', zone))
  const [only] = found
  if (!only) return { scope, zone: null, zones: null }
  if (found.length === 1) return { scope: only.name, zone: only.id, zones: null }
  const names = found.map(({ name }) => name).join(', ')
  return { scope: names, zone: null, zones: found.map(({ code }) => code).join(' ') }
}

/** A code that nothing of its kind has yet: one more number when it is taken. */
function freeCode(db: Db, kind: 'document' | 'directive' | 'agency', wanted: string): string {
  const isTaken = (code: string) =>
    sql(db, `SELECT EXISTS (SELECT 1 FROM ${kind} WHERE code = ?)`).pluck().get(code) === 1
  const plain = wanted.slice(0, 80)
  if (!isTaken(plain)) return plain
  for (let next = 2; ; next++) if (!isTaken(`${plain}-${next}`)) return `${plain}-${next}`
}

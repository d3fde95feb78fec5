import { isPublic } from '../../model/meeting/mask.ts'
import type { Moving } from '../../model/meeting/page.ts'
import type { KindName } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { type Moved, movedOf, type Span } from '../log/moved.ts'
import { dates } from '../log/past.ts'

/** Kinds that a page speaks of, those the room asks for first, and which of their rows are of a zone and not of one household. */
const spoken: Partial<Record<KindName, string>> = {
  zone: 'id = @zone',
  phase: 'zone = @zone',
  funding: 'zone = @zone',
  plan: 'zone = @zone',
  progress: 'zone = @zone AND household IS NULL',
  obstacle: 'zone = @zone AND household IS NULL',
  call: 'zone = @zone',
  statistic: 'zone = @zone',
  priority: 'zone = @zone',
  directive: 'id IN (SELECT directive FROM target WHERE zone = @zone)',
  answer: 'directive IN (SELECT directive FROM target WHERE zone = @zone)',
  extension: 'directive IN (SELECT directive FROM target WHERE zone = @zone)',
}

/** What moved of a zone over a span, in the order the room asks for it. Nothing of a household, nothing personal. */
export function movedOfZone(span: Span, zone: string): Moving[] {
  return (Object.keys(spoken) as KindName[]).flatMap(kind => {
    const only = new Set([...idsOf(span.earlier, kind, zone), ...idsOf(span.later, kind, zone)])
    if (only.size === 0) return []
    return movedOf(kind, span, only)
      .filter(line => isPublic(line.kind, line.field) && line.field !== 'shape')
      .map(line => ({
        ...{ key: `${line.record}/${line.field}`, label: labelOf(line), was: line.was, is: line.is },
        date: dayOf(span.later, line),
      }))
  })
}

const idsOf = (db: Db, kind: KindName, zone: string): string[] =>
  sql(db, `SELECT id FROM ${kind} WHERE ${spoken[kind]}`).pluck().all({ zone }) as string[]

/** "Diện tích quy hoạch" of the zone itself; "Đợt 1: ngày phê duyệt" of what belongs to it; a step by its own name. */
function labelOf({ kind, title, label, field }: Moved): string {
  if (kind === 'zone') return label
  if (kind === 'progress') return title
  return field === null ? label : `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

/** The day from which it holds: of the claim, of the record, else the day it was written. */
function dayOf(later: Db, { kind, record, field, at }: Moved): string | null {
  const claimed = sql(later, 'SELECT as_of FROM claim WHERE kind = ? AND record = ? AND field = ? AND chosen = 1')
    .pluck()
    .get(kind, record, field) as string | null | undefined
  const date = dates[kind]
  const own = date ? sql(later, `SELECT ${date} FROM ${kind} WHERE id = ?`).pluck().get(record) : null
  return claimed ?? (own as string | null | undefined) ?? at?.slice(0, 10) ?? null
}

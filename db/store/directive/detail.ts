import type { DueChange } from '../../model/directive/story.ts'
import type { Paper } from '../../model/dossier.ts'
import { type Db, sql } from '../db.ts'
import { ofKind } from '../log/lines.ts'
import { get, list } from '../table.ts'
import { papers } from '../view/paper.ts'

/** How a directive's deadline came about, and the papers that its story names. */
export type DirectiveDetail = { changes: DueChange[]; papers: Paper[] }

/** What the drawer shows of a directive (by id or code) beside its row. Throws E_RECORD_MISSING. */
export function directiveDetail(db: Db, key: string): DirectiveDetail {
  const directive = get(db, 'directive', key)
  const changes = dueChanges(db, directive.id)
  const named = [
    directive.document,
    ...changes.map(each => each.document),
    ...list(db, 'answer', { directive: directive.id }).map(each => each.document),
    ...list(db, 'extension', { directive: directive.id }).map(each => each.document),
  ]
  return { changes, papers: papers(db, new Set(named.filter(id => id !== null))) }
}

/** The changes of a deadline that still stand, the oldest first; one that was taken back is not told. */
function dueChanges(db: Db, directive: string): DueChange[] {
  return sql(
    db,
    `SELECT date(batch.at, 'localtime') AS day, batch.by, history.old, history.new, batch.why, batch.document
     FROM history JOIN batch ON batch.id = history.batch
     WHERE ${ofKind('directive')} AND history.record = ? AND history.field = 'due' AND batch.undone = 0 AND batch.reverts IS NULL
     ORDER BY history.id`,
  ).all(directive) as DueChange[]
}

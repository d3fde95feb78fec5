import { checkExtension } from '../../model/directive/extension.ts'
import { checkPatch } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import { restate } from '../claim.ts'
import type { Db } from '../db.ts'
import { get, insert, list, update } from '../table.ts'
import { papers } from '../view/paper.ts'

/**
 * Writes an extension by the rule, whoever asks for it, and moves its directive's deadline with it. In a batch.
 * Throws as `checkExtension` does.
 */
export function insertExtension(db: Db, record: AnyRecord): AnyRecord {
  const extension = record as RecordOf<'extension'>
  const directive = get(db, 'directive', extension.directive)
  const paper = papers(db, [directive.document])[0]?.name ?? ''
  const before = list(db, 'extension', { directive: directive.id })
  const { due, status, number } = directive
  const extending = { name: `nhiệm vụ ${number}, ${paper}`, due, isDone: status === 'done', before }
  checkExtension(extending, extension.after, extension.again === true)
  const written: AnyRecord = { ...extension, before: due }
  insert(db, 'extension', written)
  update(db, 'directive', directive.id, checkPatch('directive', { due: extension.after }))
  restate(
    db,
    { kind: 'directive', record: directive.id, field: 'due', value: extension.after },
    { document: extension.document, why: extension.reason, asOf: extension.date },
  )
  return written
}

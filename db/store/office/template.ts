import { newId } from '../../id.ts'
import { plainTemplate, type Template, templateOver } from '../../model/office/template.ts'
import { checkPatch, checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import type { Changed } from '../record.ts'
import { get, insert, list, update } from '../table.ts'
import { officeOf } from '../view/agency.ts'

/** What the office has written itself; null in a file where it has written nothing. */
export function ownTemplate(db: Db): RecordOf<'template'> | null {
  return list(db, 'template')[0] ?? null
}

/** What every paper of the office carries. */
export function templateOf(db: Db): Template {
  return templateOver(ownTemplate(db), bareTemplate(db))
}

/** What the agencies' records alone would give. */
export const bareTemplate = (db: Db): Template => plainTemplate(officeOf(db))

/** Writes the office's own fields, as one batch; an empty one goes back to what the records say. */
export function saveTemplate(db: Db, fields: Record<string, unknown>, by: string): Changed {
  const own = ownTemplate(db)
  const id = own?.id ?? newId()
  const { batch } = inBatch(db, { name: 'Sửa mẫu giấy tờ của cơ quan', by }, () => {
    if (own) update(db, 'template', id, checkPatch('template', fields))
    else insert(db, 'template', { id, ...checkRecord('template', { name: 'Mẫu chung', ...fields }) } as AnyRecord)
  })
  return { batch, record: get(db, 'template', id) as AnyRecord }
}

import { newId } from '../../id.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { deedOf, type Ground } from '../record.ts'
import { get, insert, list } from '../table.ts'
import { papers } from '../view/paper.ts'

/** A file whose content has been put away under its hash. */
export type Kept = { name: string; hash: string; bytes: number; media: string }

/** The files of a paper, the newest first. */
export function attachmentsOf(db: Db, document: string): RecordOf<'attachment'>[] {
  return list(db, 'attachment', { document }).reverse()
}

/**
 * Writes down files that have been put away, as one batch; a content that the paper has already is left out and named as known.
 * `day` (ISO) is today.
 */
export function attach(
  db: Db,
  document: string,
  files: Kept[],
  { by, day }: Pick<Ground, 'by'> & { day: string },
): { batch: string | null; added: AnyRecord[]; known: Kept[] } {
  const paper = get(db, 'document', document)
  const hashes = new Set(attachmentsOf(db, paper.id).map(each => each.hash))
  const isNew = ({ hash }: Kept) => !hashes.has(hash) && hashes.add(hash)
  const fresh = files.filter(isNew)
  const known = files.filter(file => !fresh.includes(file))
  const what = fresh.length === 1 ? `tệp ${fresh[0]?.name}` : `${fresh.length} tệp`
  const name = `Đính kèm ${what} vào ${papers(db, [paper.id])[0]?.name ?? paper.code}`
  const { batch, result } = inBatch(db, deedOf(db, name, { by, source: paper.id }), () =>
    fresh.map(file => {
      const record: AnyRecord = {
        id: newId(),
        ...checkRecord('attachment', { document: paper.id, ...file, added: day }),
      }
      insert(db, 'attachment', record)
      return record
    }),
  )
  return { batch, added: result, known }
}

/** Every kept content that a record names, with the paper it belongs to: what must be found in the folder. */
export function keptFiles(db: Db): { hash: string; name: string; paper: string }[] {
  return sql(
    db,
    `SELECT attachment.hash, attachment.name, coalesce(document.number, document.code) AS paper
     FROM attachment JOIN document ON document.id = attachment.document ORDER BY document.code, attachment.rowid`,
  ).all() as { hash: string; name: string; paper: string }[]
}

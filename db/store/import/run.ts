import { v7 as newId } from 'uuid'
import type { Book } from '../../model/cell/sheet.ts'
import { type Tie, tiedKinds } from '../../model/import/names.ts'
import { type Ask, type Draft, sentenceOf, type Verdict } from '../../model/import/verdict.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { formatNumber } from '../../model/text/number.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Basis, restate } from '../claim.ts'
import { type Db, sql } from '../db.ts'
import { indexLater } from '../later.ts'
import { type Deed, inBatch } from '../log/batch.ts'
import { deedOf, type Ground } from '../record.ts'
import { update } from '../table.ts'
import { preview } from './preview.ts'
import { rowWriter } from './write.ts'

export type ImportOptions = {
  ground: Ground
  /** Write the good rows though others are refused. */
  isPartial: boolean
  /** Write the good rows though others wait for an answer: the window shows them, a command does not. */
  leavesOpen?: boolean
  /** Called now and then with how many rows are written; false stops the import, and nothing is written. */
  progress?: (done: number, all: number) => boolean
}
export type Imported = { verdict: Verdict; batch: string | null; written: number }

/**
 * Imports a book as one batch, or nothing at all. Throws E_IMPORT_LACKING, E_IMPORT_QUESTION, E_IMPORT_REFUSED, E_IMPORT_NONE,
 * E_IMPORT_STOPPED; whatever is thrown, not a row is written.
 */
export function runImport(db: Db, book: Book, ask: Ask, options: ImportOptions): Imported {
  const { verdict, drafts } = preview(db, book, ask)
  refuse(verdict, options)
  const label = kindOf(ask.kind).label.vi.toLowerCase()
  const name = `Nhập ${formatNumber(drafts.length)} ${label} từ ${verdict.file}`
  const deed = deedOf(db, name, options.ground)
  const { batch } = inBatch(db, deed, () =>
    indexLater(db, ask.kind, () => write(db, ask.kind, drafts, verdict, options, deed)),
  )
  return { verdict, batch, written: drafts.length }
}

/** Why a verdict may not be written; nothing when it may. */
export function refuse(
  verdict: Verdict,
  { isPartial, leavesOpen }: Pick<ImportOptions, 'isPartial' | 'leavesOpen'>,
): void {
  const { file, sheet, lacking, questions, refused, refusedRows, accepted } = verdict
  const [lack] = lacking
  const hint = lack?.field === 'zone' ? ', hoặc chọn khu (--zone)' : ''
  if (lack) throw new Problem('E_IMPORT_LACKING', { file, label: lack.label, hint })
  const [question] = questions
  if (question && !leavesOpen)
    throw new Problem('E_IMPORT_QUESTION', {
      count: formatNumber(questions.length),
      ask: `Cột ${question.column}: ${question.ask}`,
      hint: hintOf(question.id),
    })
  const [first] = refused
  if (first && !isPartial)
    throw new Problem('E_IMPORT_REFUSED', { count: formatNumber(refusedRows), first: sentenceOf(verdict, first) })
  if (accepted === 0) throw new Problem('E_IMPORT_NONE', { file, sheet })
}

function hintOf(id: string): string {
  if (id.endsWith(':numbers')) return 'Trả lời bằng --numbers vi (1.234,56) hoặc --numbers en (1,234.56).'
  if (id.endsWith(':dates')) return 'Trả lời bằng --dates dmy (ngày trước) hoặc --dates mdy (tháng trước).'
  return `Trả lời trong tệp --map: "answers": { "${id}": "…" }.`
}

const reported = 1000

function write(
  db: Db,
  kind: KindName,
  drafts: Draft[],
  verdict: Verdict,
  { ground, progress }: ImportOptions,
  { document }: Deed,
): void {
  const own = rowWriter(db, kind)
  const tie = tiedKinds[kind]
  const tied = tie && rowWriter(db, tie.kind)
  for (const [at, draft] of drafts.entries()) {
    if (progress && at % reported === 0 && !progress(at, drafts.length)) throw new Problem('E_IMPORT_STOPPED')
    const id = draft.updates ?? newId()
    if (draft.updates === null) own.add(id, draft.fields)
    else {
      const why = ground.why ?? `Nhập từ ${verdict.file}, trang "${verdict.sheet}", dòng ${draft.row}`
      bringUp(db, kind, id, draft.fields, { document: document ?? null, why, asOf: ground.asOf ?? null })
    }
    for (const { fields } of draft.tied) {
      if (draft.updates !== null) tied?.flush()
      const known = tie && draft.updates !== null ? tiedTo(db, tie, id, fields) : undefined
      if (tie && known) update(db, tie.kind, known, fields)
      else if (tie) tied?.add(newId(), { ...fields, [tie.by]: id })
    }
  }
  own.flush()
  tied?.flush()
  if (progress && !progress(drafts.length, drafts.length)) throw new Problem('E_IMPORT_STOPPED')
}

/** A record that was there takes the figures of its row; each says from where it comes. */
function bringUp(db: Db, kind: KindName, id: string, fields: Record<string, unknown>, basis: Basis): void {
  update(db, kind, id, fields)
  if (kindOf(kind).silent) return
  for (const [field, value] of Object.entries(fields)) restate(db, { kind, record: id, field, value }, basis)
}

/** The tied record that a row speaks of again: the same parcel of the same sheet. */
function tiedTo(db: Db, { kind, by, keys }: Tie, owner: string, fields: Record<string, unknown>): string | undefined {
  const tests = keys.map(key => `AND ${key} IS ?`).join(' ')
  const values = keys.map(key => fields[key] ?? null)
  if (values.every(value => value === null)) return undefined
  return sql(db, `SELECT id FROM ${kind} WHERE ${by} = ? ${tests}`)
    .pluck()
    .get(owner, ...values) as string | undefined
}

import Database from 'better-sqlite3'
import { newId } from '../../id.ts'
import type { Book } from '../../model/cell/sheet.ts'
import { type Tie, tiedKinds } from '../../model/import/names.ts'
import { type Ask, type Draft, sentenceOf, type Verdict } from '../../model/import/verdict.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { formatNumber } from '../../model/text/number.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Basis, restate } from '../claim.ts'
import { type Db, sql } from '../db.ts'
import { type Deed, inBatch } from '../log/batch.ts'
import { deedOf, type Ground } from '../record.ts'
import { insert, update } from '../table.ts'
import { type Previewed, preview } from './preview.ts'
import { addRows, type Row } from './write.ts'

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

/** Imports a book as one batch, or nothing at all; see `writeImport`. */
export function runImport(db: Db, book: Book, ask: Ask, options: ImportOptions): Imported {
  return writeImport(db, preview(db, book, ask), options)
}

/**
 * Writes what was previewed as one batch, or nothing at all. Throws E_IMPORT_LACKING, E_IMPORT_QUESTION, E_IMPORT_REFUSED, E_IMPORT_NONE,
 * E_IMPORT_STOPPED, E_IMPORT_CLASH; whatever is thrown, not a row is written.
 */
export function writeImport(db: Db, { verdict, drafts }: Previewed, options: ImportOptions): Imported {
  refuse(verdict, options)
  const label = kindOf(verdict.kind).label.vi.toLowerCase()
  const name = `Nhập ${formatNumber(drafts.length)} ${label} từ ${verdict.file}`
  const deed = deedOf(db, name, options.ground)
  try {
    const { batch } = inBatch(db, deed, () => write(db, drafts, verdict, options, deed))
    return { verdict, batch, written: drafts.length }
  } catch (error) {
    // Between the preview and now somebody else has added such a code, or removed what a row points to.
    const isClash = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    throw isClash ? new Problem('E_IMPORT_CLASH') : error
  }
}

/** Why a verdict may not be written; nothing when it may. */
export function refuse(
  verdict: Verdict,
  { isPartial, leavesOpen }: Pick<ImportOptions, 'isPartial' | 'leavesOpen'>,
): void {
  const { file, sheet, lacking, questions, refused, refusedRows, accepted } = verdict
  const [lack] = lacking
  const hint = lack?.field === 'zone' ? ', hoặc chọn khu (--zone)' : ''
  if (lack && verdict.updated === 0) throw new Problem('E_IMPORT_LACKING', { file, label: lack.label, hint })
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

const looked = 1000

function write(
  db: Db,
  drafts: Draft[],
  verdict: Verdict,
  { ground, progress }: ImportOptions,
  { document }: Deed,
): void {
  const { kind } = verdict
  const tie = tiedKinds[kind]
  const tell = (done: number) => {
    if (progress && !progress(done, drafts.length)) throw new Problem('E_IMPORT_STOPPED')
  }
  const own: Row[] = []
  const tied: Row[] = []
  let brought = 0
  for (const [at, draft] of drafts.entries()) {
    if (at % looked === 0) tell(brought)
    if (draft.updates !== null) {
      const why = ground.why ?? `Nhập từ ${verdict.file}, trang "${verdict.sheet}", dòng ${draft.row}`
      bringUp(db, kind, draft.updates, draft.fields, { document: document ?? null, why, asOf: ground.asOf ?? null })
      for (const { fields } of draft.tied) if (tie) bringTied(db, tie, draft.updates, fields)
      brought += 1
      continue
    }
    const id = newId()
    own.push([id, draft.fields])
    for (const { fields } of draft.tied) if (tie) tied.push([newId(), { ...fields, [tie.by]: id }])
  }
  addRows(db, kind, own, added => tell(brought + added))
  if (tie) addRows(db, tie.kind, tied, () => tell(drafts.length))
  tell(drafts.length)
}

/** A record that was there takes the figures of its row; each says from where it comes. */
function bringUp(db: Db, kind: KindName, id: string, fields: Record<string, unknown>, basis: Basis): void {
  update(db, kind, id, fields)
  if (kindOf(kind).silent) return
  for (const [field, value] of Object.entries(fields)) restate(db, { kind, record: id, field, value }, basis)
}

/** A tied record of one that was there: the parcel of the same sheet and number is brought up to date, another is added. */
function bringTied(db: Db, { kind, by, keys }: Tie, owner: string, fields: Record<string, unknown>): void {
  const values = keys.map(key => fields[key] ?? null)
  const tests = keys.map(key => `AND ${key} IS ?`).join(' ')
  const known = values.every(value => value === null)
    ? undefined
    : (sql(db, `SELECT id FROM ${kind} WHERE ${by} = ? ${tests}`)
        .pluck()
        .get(owner, ...values) as string | undefined)
  if (known === undefined) insert(db, kind, { id: newId(), ...fields, [by]: owner })
  else update(db, kind, known, fields)
}

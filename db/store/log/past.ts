import { beside } from '../../cipher/connect.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindNames, kindOf } from '../../model/record/kinds.ts'
import { beforeEach, type Db, forget } from '../db.ts'
import { setFunctions } from '../functions.ts'
import { setDay } from './day.ts'
import { allLinesOf, ofKind } from './lines.ts'
import { canOverlay, type Later, laterOf, overlay } from './overlay.ts'
import type { Span } from './was.ts'

/** A connection to the register's past; `show` turns it to a day (ISO). The living register must not be written to while it is used. */
export type Past = { db: Db; show: (day: string) => Db }

/**
 * A connection on which every table stands as it stood at the end of a day (on this machine's clock), so that whatever reads the
 * register reads that day: a kind that has changed since is shadowed by a TEMP table or view of the same name, made when it is first asked for.
 * The frame of a new file counts as always there; figures, steps and papers of a later day are not there yet. Nothing can be written to it.
 */
export function pastsOf(db: Db): Past {
  const past = beside(db)
  setFunctions(past)
  past.pragma('temp_store = MEMORY')
  past.pragma('cache_size = -16000')
  return {
    db: past,
    show(day) {
      clear(past)
      turn(past, day)
      setDay(past, day)
      return past
    },
  }
}

/** A connection of its own to the register of one day (ISO). */
export const pastOf = (db: Db, day: string): Db => pastsOf(db).show(day)

/** Takes away what shadows the register, but not the tables of what was, which follow the day. */
function clear(past: Db): void {
  forget(past)
  const made = past.prepare('SELECT type, name FROM temp.sqlite_schema').all() as { type: string; name: string }[]
  for (const { type, name } of made) if (shadows.has(name)) past.exec(`DROP ${type} temp.${name}`)
}

const shadows = new Set<string>([...kindNames, 'batch', 'history', 'claims', 'later'])

function turn(past: Db, day: string): void {
  const end = endOf(day)
  past.exec(`CREATE TEMP VIEW batch AS SELECT rowid, * FROM main.batch WHERE at <= '${end}' OR (kept = 1 AND rowid = 1);
    CREATE TEMP VIEW history AS SELECT * FROM main.history WHERE batch IN (SELECT id FROM temp.batch);`)
  const waiting = new Set<KindName>(kindNames)
  let span: Span | null | undefined
  beforeEach(past, text => {
    for (const [, name] of text.matchAll(tables)) {
      if (!waiting.delete(name as KindName)) continue
      if (span === undefined) span = spanAfter(past, end)
      shadow(past, name as KindName, day, span)
    }
  })
}

const tables = new RegExp(`\\b(?:FROM|JOIN)\\s+(${kindNames.join('|')})\\b`, 'gi')

/** The last moment of a day on this machine's clock, as batches are stamped (ISO, UTC). */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString()
}

/** The field that says of which day a record speaks, where it has one: it is not there before that day. */
export const dates: Partial<Record<KindName, string>> = {
  ...{ claim: 'as_of', statistic: 'as_of', document: 'date', rate: 'date', progress: 'date', payment: 'date' },
  ...{ talk: 'date', answer: 'date', extension: 'date', priority: 'date', proof: 'date', complaint: 'received' },
}

/** The rows of the log that were written after a moment; null when there are none. */
function spanAfter(past: Db, end: string): Span | null {
  // The lines of a batch lie together, so that any of them tells which batch was the first, or the last.
  const anyOf = '(SELECT id FROM main.history WHERE history.batch = b.id LIMIT 1)'
  const edge = (text: string) => past.prepare(text).pluck().get({ end }) as number | null
  const isFrame = 'b.kept = 1 AND b.rowid = 1'
  const first = edge(`SELECT min(id) FROM main.history WHERE batch = (SELECT id FROM
    (SELECT b.id, ${anyOf} AS line FROM main.batch AS b WHERE b.at > @end AND NOT (${isFrame})) WHERE line IS NOT NULL ORDER BY line LIMIT 1)`)
  if (first === null) return null
  const last = edge(`SELECT max(${anyOf}) FROM main.batch AS b WHERE b.at <= @end OR (${isFrame})`)
  const isPart = (last ?? 0) > first
  const where = `history.id >= ${first}${isPart ? ' AND history.batch NOT IN (SELECT id FROM temp.batch)' : ''}`
  return { first, where, isPart }
}

function shadow(past: Db, kind: KindName, day: string, span: Span | null): void {
  const date = dates[kind]
  const later = span && laterOf(past, kind, span.where)
  const isLater = date && past.prepare(`SELECT 1 FROM main.${kind} WHERE ${date} > ? LIMIT 1`).get(day)
  const early = kind === 'claim' ? [] : tooEarly(past, kind, day, span)
  if (!later && !isLater && early.length === 0) return
  const isEdited = later && !isLater && early.length === 0
  if (span && isEdited && canOverlay(later) && isLarge(past, kind)) overlay(past, kind, later, span)
  else copy(past, { kind, day, span, later, early })
}

type Copied = { kind: KindName; day: string; span: Span | null; later: Later | null; early: Early[] }

function copy(past: Db, { kind, day, span, later, early }: Copied): void {
  const date = dates[kind]
  past.exec(`CREATE TEMP TABLE ${kind} AS SELECT * FROM main.${kind}`)
  past.exec(`CREATE UNIQUE INDEX temp.${kind}_id ON ${kind} (id);`)
  if (later) takeBack(past, kind, kind, span)
  // The indexes of a large table take longer to make than the few readings of a day's look would save.
  if (!isLarge(past, kind))
    for (const text of indexesOf(past, kind)) past.exec(text.replace(/INDEX (\w+) ON/, 'INDEX temp.$1 ON'))
  if (date) past.prepare(`DELETE FROM temp.${kind} WHERE ${date} > ?`).run(day)
  for (const { record, field, value } of early)
    past.prepare(`UPDATE temp.${kind} SET ${field} = ? WHERE id = ?`).run(value, record)
}

const isLarge = (past: Db, kind: KindName) =>
  past.prepare(`SELECT 1 FROM main.${kind} LIMIT 1 OFFSET 5000`).get() !== undefined

const indexesOf = (past: Db, kind: KindName) =>
  past
    .prepare("SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .pluck()
    .all(kind) as string[]

/** Takes every later change of a kind back in its shadow: what was added goes, what was removed returns, a changed field gets its first later `old`. */
function takeBack(past: Db, kind: KindName, table: string, span: Span | null): void {
  if (!span) return
  // A large kind's changes are read in one run of the log; a small kind's are picked out of it by the index.
  const isRead = kind !== 'claim' && isLarge(past, kind)
  const log = isRead ? 'main.history NOT INDEXED' : allLinesOf(kind, 'history_record')
  // In the order of the log: of each field the first change is the one that stays.
  past.exec(`DROP TABLE IF EXISTS temp.later;
    CREATE TEMP TABLE later (record, field, id, old, added, PRIMARY KEY (record, field)) WITHOUT ROWID;
    INSERT OR IGNORE INTO later SELECT record, coalesce(field, ''), history.id, old, new IS NOT NULL FROM ${log}
      WHERE ${ofKind(kind)} AND ${span.where} ORDER BY history.id`)
  const fields = fieldsOf(kindOf(kind)).map(([field]) => field)
  // The first whole row of a record says what it was before: absent when it was added, that row when it was removed.
  past.exec(`DELETE FROM temp.${table} WHERE id IN (SELECT record FROM temp.later WHERE field = '');
    INSERT INTO temp.${table} (id, ${fields.join(', ')})
      SELECT record, ${fields.map(field => `json_extract(old, '$.${field}')`).join(', ')} FROM temp.later WHERE field = '' AND NOT added;
    DELETE FROM temp.later WHERE field <> '' AND EXISTS
      (SELECT 1 FROM temp.later AS whole WHERE whole.record = later.record AND whole.field = '' AND whole.id < later.id);`)
  const touched = past.prepare("SELECT DISTINCT field FROM temp.later WHERE field <> ''").pluck().all() as string[]
  for (const field of touched)
    past.exec(
      `UPDATE temp.${table} SET ${field} = later.old FROM temp.later WHERE later.record = ${table}.id AND later.field = '${field}'`,
    )
}

type Early = { record: string; field: string; value: unknown }

/** Fields whose chosen claim is of a later day: they fall back to the newest claim of the day or before, or to a gap. */
function tooEarly(past: Db, kind: KindName, day: string, span: Span | null): Early[] {
  if (!past.prepare("SELECT 1 FROM temp.sqlite_schema WHERE name = 'claims'").get()) {
    past.exec(
      'CREATE TEMP TABLE claims AS SELECT * FROM main.claim; CREATE INDEX temp.claims_about ON claims (kind, record, field);',
    )
    takeBack(past, 'claim', 'claims', span)
  }
  return past
    .prepare(
      `SELECT record, field, (SELECT value FROM claims AS older WHERE older.kind = late.kind AND older.record = late.record
         AND older.field = late.field AND older.as_of <= @day ORDER BY as_of DESC LIMIT 1) AS value
       FROM claims AS late WHERE kind = @kind AND chosen = 1 AND as_of > @day`,
    )
    .all({ kind, day }) as Early[]
}

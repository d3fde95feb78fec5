import { fieldsOf } from '../model/record/kind.ts'
import { type KindName, kindNames, kindOf } from '../model/record/kinds.ts'
import { type Db, sql } from './db.ts'
import { ofKind } from './log/lines.ts'
import { brokenSeals } from './log/seal.ts'
import { brokenAdmissions } from './people/admission.ts'

/**
 * Checks a whole data file: pages, references, that the log explains every value, that no line of it was changed, that chosen claims are
 * what is shown, that search is complete. `look` is asked between two steps, and may throw.
 */
export function verify(db: Db, look: () => void = () => undefined): { ok: boolean; problems: string[] } {
  const ofKinds = kindNames.flatMap(kind => [() => unlogged(db, kind), () => unclaimed(db, kind)])
  const others = [unindexed, misdrawn, brokenSeals, brokenAdmissions, unguarded].map(each => () => each(db))
  const problems = [() => pages(db), () => references(db), ...ofKinds, ...others].flatMap(step => {
    look()
    return step()
  })
  return { ok: problems.length === 0, problems }
}

const guards = [
  'admission_fixed',
  'admission_kept',
  'batch_fixed',
  'history_fixed',
  'history_kept',
  'seal_fixed',
  'seal_kept',
  'snapshot_fixed',
  'snapshot_kept',
]

/** Triggers of the file itself: those that keep the log must be there, and no others. */
function unguarded(db: Db): string[] {
  const found = sql(db, "SELECT name FROM main.sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
  const lost = guards.filter(name => !found.includes(name)).map(name => `Khóa ${name} của lịch sử bị gỡ`)
  return [...lost, ...found.filter(name => !guards.includes(name)).map(name => `Tệp có lệnh tự chạy lạ: ${name}`)]
}

function pages(db: Db): string[] {
  const found = db.pragma('integrity_check') as { integrity_check: string }[]
  return found
    .map(row => row.integrity_check)
    .filter(text => text !== 'ok')
    .map(text => `Trang dữ liệu: ${text}`)
}

function references(db: Db): string[] {
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  const owners = [...new Set(sql(db, 'SELECT DISTINCT kind FROM claim').pluck().all() as KindName[])]
  const orphans = owners.flatMap(kind => {
    const count = kindOf(kind)
      ? (sql(db, `SELECT count(*) FROM claim WHERE kind = ? AND record NOT IN (SELECT id FROM ${kind})`)
          .pluck()
          .get(kind) as number)
      : 0
    return count > 0 ? [`${count} số liệu nói về hồ sơ loại ${kind} không còn`] : []
  })
  return [...broken.map(row => `Bảng ${row.table}, dòng ${row.rowid}: trỏ đến ${row.parent} không có`), ...orphans]
}

/** Values that the log does not end in: somebody wrote past the program. */
function unlogged(db: Db, kind: KindName): string[] {
  const fields = fieldsOf(kindOf(kind)).map(([name]) => name)
  const rows = sql(db, `SELECT * FROM ${kind}`).all() as { id: string; [column: string]: unknown }[]
  const last = lastLogged(db, kind)
  const odd = rows.flatMap(row => {
    const logged = last.get(row.id)
    if (!logged) return [`${kind} ${row.id}: không có dòng lịch sử nào`]
    return fields
      .filter(field => (logged[field] ?? null) !== row[field])
      .map(field => `${kind} ${row.code ?? row.id}: trường ${field} khác với lịch sử`)
  })
  const alive = new Set(rows.map(row => row.id))
  const gone = [...last]
    .filter(([id, state]) => state !== null && !alive.has(id))
    .map(([id]) => `${kind} ${id}: mất mà không có dòng lịch sử xóa`)
  return [...odd, ...gone]
}

/** Every record of a kind as the log leaves it: by id, columns by name; null for one that was removed. One whose beginning is not in the log is not there. */
export function lastLogged(db: Db, kind: KindName): Map<string, Record<string, unknown> | null> {
  const states = new Map<string, Record<string, unknown> | null>()
  const lines = sql(db, `SELECT record, field, old, new FROM history WHERE ${ofKind(kind)} ORDER BY id`).iterate()
  for (const line of lines as Iterable<{ record: string; field: string | null; old: unknown; new: unknown }>) {
    if (line.field !== null) Object.assign(states.get(line.record) ?? {}, { [line.field]: line.new })
    else states.set(line.record, line.new === null ? null : (JSON.parse(String(line.new)) as Record<string, unknown>))
  }
  return states
}

/** Fields whose claim in use says another value than the one shown. */
function unclaimed(db: Db, kind: KindName): string[] {
  return fieldsOf(kindOf(kind)).flatMap(([field, info]) => {
    const cast = info.kind === 'flag' ? 'CAST(claim.value AS INTEGER)' : 'claim.value'
    const text = `SELECT owner.id FROM claim JOIN ${kind} AS owner ON owner.id = claim.record
      WHERE claim.kind = ? AND claim.field = ? AND claim.chosen = 1 AND ${cast} IS NOT owner.${field}`
    const odd = sql(db, text).pluck().all(kind, field) as string[]
    return odd.map(id => `${kind} ${id}: trường ${field} khác với số liệu đang dùng`)
  })
}

/** Entries that are missing or too many; those that are known to wait for their turn are neither. */
function unindexed(db: Db): string[] {
  const here = (kind: KindName, id: string) =>
    `NOT EXISTS (SELECT 1 FROM unindexed WHERE kind = '${kind}' AND above < ${id} AND upto >= ${id})`
  const odd = kindNames
    .filter(kind => !kindOf(kind).silent)
    .filter(
      kind =>
        sql(
          db,
          `SELECT (SELECT count(*) FROM ${kind} WHERE ${here(kind, 'id')})
             <> (SELECT count(*) FROM entry WHERE kind = ? AND ${here(kind, 'record')})`,
        )
          .pluck()
          .get(kind) === 1,
    )
  return odd.map(kind => `Mục tìm kiếm của loại ${kind} thiếu hoặc thừa`)
}

/** Boundaries that the map would draw other than they are written. */
function misdrawn(db: Db): string[] {
  const odd = kindNames
    .filter(kind => 'shape' in kindOf(kind).fields)
    .filter(
      kind =>
        sql(
          db,
          `SELECT 1 FROM ${kind} JOIN entry ON entry.kind = '${kind}' AND entry.record = ${kind}.id
             LEFT JOIN outline ON outline.id = entry.id WHERE outlined(${kind}.shape) IS NOT outline.rings LIMIT 1`,
        ).get() !== undefined,
    )
  return odd.map(kind => `Ranh giới loại ${kind} trên bản đồ khác với ranh giới trong hồ sơ`)
}

import { createHash } from 'node:crypto'
import type { Admission } from '../../model/people/person.ts'
import { formatDay } from '../../model/text/day.ts'
import { type Db, sql } from '../db.ts'

type Kept = Admission & { id: number; hash: string }

const columns = 'id, at, name, what, about, hash'

/** Writes down who came in, failed, or saw personal data; the line is sealed with the one before it. */
export function noteAdmission(db: Db, said: Admission): void {
  db.transaction(() => {
    const last = sql(db, 'SELECT id, hash FROM admission ORDER BY id DESC LIMIT 1').get() as Kept | undefined
    const { at, name, what, about } = said
    sql(db, `INSERT INTO admission (${columns}) VALUES (?, ?, ?, ?, ?, ?)`).run(
      ...[(last?.id ?? 0) + 1, at, name, what, about, sealOf(last?.hash ?? '', said)],
    )
  }).immediate()
}

/** The log of who came in, newest first. */
export const admissions = (db: Db, limit: number): Admission[] =>
  sql(db, 'SELECT at, name, what, about FROM admission ORDER BY id DESC LIMIT ?').all(limit) as Admission[]

/** Lines that are not what was sealed, or behind which one is gone: one sentence each. */
export function brokenAdmissions(db: Db): string[] {
  const rows = sql(db, `SELECT ${columns} FROM admission ORDER BY id`).all() as Kept[]
  return rows.flatMap((row, at) => {
    const isWhole = row.id === at + 1 && row.hash === sealOf(rows[at - 1]?.hash ?? '', row)
    return isWhole
      ? []
      : [`Nhật ký đăng nhập, dòng ngày ${formatDay(row.at.slice(0, 10))}: bị sửa, hoặc mất dòng trước nó`]
  })
}

const sealOf = (before: string, { at, name, what, about }: Admission): string =>
  createHash('sha256')
    .update(`${before}\n${JSON.stringify([at, name, what, about])}\n`)
    .digest('hex')

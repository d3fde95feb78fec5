import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openData } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import type { Db } from '../../db/store/db.ts'
import { addRecord } from '../../db/store/record.ts'

export const migrations = join(import.meta.dirname, '../../db/migrations')
export const seedFolder = join(import.meta.dirname, '../../assets/seed')

/** An empty database in memory, with its triggers. */
export function aStore(): Db {
  const db = openData(':memory:', migrations)
  onTestFinished(() => void db.close())
  return db
}

/** A database in memory with the frame that a first start makes. */
export function aSeededStore(): Db {
  const db = openData(':memory:', migrations, fresh => seed(fresh, seedFolder))
  onTestFinished(() => void db.close())
  return db
}

/** A folder of its own, gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const byTest = { by: 'Người thử' }

let count = 0
export function aZone(db: Db, fields: Record<string, unknown> = {}) {
  count += 1
  return addRecord(db, 'zone', { code: `KCN-THU-${count}`, name: `KCN Thử ${count}`, type: 'kcn', ...fields }, byTest)
    .record
}

export function aDocument(db: Db, fields: Record<string, unknown> = {}) {
  count += 1
  const paper = {
    code: `QD-THU-${count}`,
    number: `${count}/QĐ-UBND`,
    title: 'Quyết định thử',
    type: 'decision',
    date: '2024-05-06',
  }
  return addRecord(db, 'document', { ...paper, ...fields }, byTest).record
}

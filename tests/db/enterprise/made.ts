import type { Db } from '../../../db/store/db.ts'
import { addRecord } from '../../../db/store/record.ts'
import { aZone, byTest } from '../fixture.ts'

let count = 0
const next = () => {
  count += 1
  return count
}

export function anEnterprise(db: Db, fields: Record<string, unknown> = {}) {
  const n = next()
  return addRecord(db, 'enterprise', { code: `DN-THU-${n}`, name: `Công ty Thử ${n}`, ...fields }, byTest).record
}

export function aTenant(db: Db, fields: Record<string, unknown> = {}) {
  const n = next()
  return addRecord(db, 'tenant', { code: `TN-THU-${n}`, name: `Dự án Thử ${n}`, ...fields }, byTest).record
}

export function aReport(db: Db, fields: Record<string, unknown>) {
  return addRecord(db, 'report', { period: '2026-H1', ...fields }, byTest).record
}

export function anObstacle(db: Db, fields: Record<string, unknown> = {}) {
  const n = next()
  return addRecord(db, 'obstacle', { code: `VM-THU-${n}`, name: `Vướng thử ${n}`, ...fields }, byTest).record
}

export function aLabour(db: Db, fields: Record<string, unknown>) {
  return addRecord(db, 'labour', fields, byTest).record
}

export function aCluster(db: Db, fields: Record<string, unknown> = {}) {
  const n = next()
  return aZone(db, { code: `CCN-THU-${n}`, name: `CCN Thử ${n}`, type: 'ccn', ...fields })
}

export function aPlot(db: Db, fields: Record<string, unknown>) {
  return addRecord(db, 'plot', { code: `LO-THU-${next()}`, use: 'industrial', ...fields }, byTest).record
}

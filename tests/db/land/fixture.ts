import type { RecordOf } from '../../../db/model/record/kinds.ts'
import type { Db } from '../../../db/store/db.ts'
import { addRecord } from '../../../db/store/record.ts'
import { aZone, byTest } from '../fixture.ts'

let count = 0
const made = (db: Db, kind: 'plot' | 'tenant' | 'lease' | 'charge', fields: Record<string, unknown>) =>
  addRecord(db, kind, fields, byTest).record

/** An industrial plot of 2 ha, ready, in a zone of its own unless one is named. */
export function aPlot(db: Db, fields: Record<string, unknown> = {}) {
  count += 1
  const zone = fields.zone ?? aZone(db).id
  const plot = { code: `L-${count}`, area_ha: 2, use: 'industrial', status: 'ready' }
  return made(db, 'plot', { ...plot, ...fields, zone }) as RecordOf<'plot'>
}

export function aTenant(db: Db, fields: Record<string, unknown> = {}) {
  count += 1
  return made(db, 'tenant', { code: `TN-${count}`, name: `Công ty Thử ${count}`, ...fields }) as RecordOf<'tenant'>
}

/** A lease of 1 ha of a zone at 1.000 đồng a m² and year to the State, paid yearly, 2020 to 2069. */
export function aLease(db: Db, fields: Record<string, unknown> & { zone: string }) {
  count += 1
  const lease = { code: `HĐ-${count}`, area_ha: 1, starts: '2020-01-01', ends: '2069-12-31', state_rent_vnd: 1000 }
  const tenant = fields.tenant ?? aTenant(db).id
  return made(db, 'lease', { ...lease, payment: 'yearly', ...fields, tenant }) as RecordOf<'lease'>
}

export function aCharge(db: Db, fields: Record<string, unknown> & { lease: string }) {
  const charge = { about: 'state_rent', period: '2026', due: '2026-06-30', amount_vnd: 10_000_000 }
  return made(db, 'charge', { ...charge, ...fields }) as RecordOf<'charge'>
}

import { type Due, dueOf } from '../../model/land/arrears.ts'
import { daysLeft, type Expiry, expiryOf } from '../../model/land/expiry.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { addRecord, type Changed, deedOf, type Ground, setRecord } from '../record.ts'
import { get } from '../table.ts'

export type ChargeRow = RecordOf<'charge'> & Due
export type LeaseRow = RecordOf<'lease'> & {
  tenantName: string
  plotCode: string | null
  expiry: Expiry
  /** Until its last day; below 0 when it is past. */
  daysLeft: number | null
  charges: ChargeRow[]
}

/** The leases of a zone, or of all zones, as a day finds them, with what they owe; the first to end comes first. */
export function leaseRows(db: Db, zone: string | null, today: string): LeaseRow[] {
  const rows = sql(
    db,
    `SELECT lease.*, tenant.name AS tenantName, plot.code AS plotCode FROM lease
       JOIN tenant ON tenant.id = lease.tenant LEFT JOIN plot ON plot.id = lease.plot
     WHERE ? IS NULL OR lease.zone = ? ORDER BY coalesce(lease.ends, '9999'), lease.code`,
  ).all(zone, zone) as (Row & { tenantName: string; plotCode: string | null })[]
  const charges = chargesOf(db, zone, today)
  return rows.map(({ tenantName, plotCode, ...row }) => {
    const lease = toRecord('lease', row) as RecordOf<'lease'>
    const found = {
      expiry: expiryOf(lease, today),
      daysLeft: daysLeft(lease, today),
      charges: charges.get(lease.id) ?? [],
    }
    return { ...lease, tenantName, plotCode, ...found }
  })
}

function chargesOf(db: Db, zone: string | null, today: string): Map<string, ChargeRow[]> {
  const rows = sql(
    db,
    `SELECT charge.* FROM charge JOIN lease ON lease.id = charge.lease
     WHERE ? IS NULL OR lease.zone = ? ORDER BY coalesce(charge.due, '9999'), charge.rowid`,
  ).all(zone, zone) as Row[]
  const found = new Map<string, ChargeRow[]>()
  for (const row of rows) {
    const charge = toRecord('charge', row) as RecordOf<'charge'>
    const all = found.get(charge.lease) ?? []
    found.set(charge.lease, [...all, { ...charge, ...dueOf(charge, today) }])
  }
  return found
}

/** Adds a lease and, when it is of one plot, writes the plot as leased to its tenant: one batch. */
export function addLease(db: Db, fields: Record<string, unknown>, ground: Ground): Changed {
  const deed = deedOf(db, `Thêm hợp đồng thuê đất ${String(fields.code)}`, ground)
  const { batch, result } = inBatch(db, deed, () => {
    const { record } = addRecord(db, 'lease', fields, ground)
    if (typeof record.plot !== 'string') return record
    const plot = get(db, 'plot', record.plot)
    const patch = {
      ...(plot.status !== 'leased' && { status: 'leased' }),
      ...(plot.tenant === null && { tenant: record.tenant }),
    }
    if (Object.keys(patch).length > 0) setRecord(db, 'plot', plot.id, patch, ground)
    return record
  })
  return { batch, record: result }
}

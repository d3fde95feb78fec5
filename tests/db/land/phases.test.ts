import { expect, test } from 'vitest'
import type { Db } from '../../../db/store/db.ts'
import { occupancyByPhase } from '../../../db/store/land/phases.ts'
import { occupancyIn } from '../../../db/store/land/rows.ts'
import { addRecord } from '../../../db/store/record.ts'
import { aStore, aZone, byTest } from '../fixture.ts'

const add = (db: Db, kind: Parameters<typeof addRecord>[1], fields: Record<string, unknown>) =>
  addRecord(db, kind, fields, byTest).record

test('the occupancy of a phase that holds all plots of a zone is that of the zone: free, leased in part, licensed, split away, unknown', () => {
  const db = aStore()
  const zone = aZone(db)
  const phase = add(db, 'phase', { code: 'GD', name: 'Giai đoạn 1', zone: zone.id })
  const tenant = add(db, 'tenant', { code: 'DA-1', zone: zone.id, name: 'Dự án có giấy', licensed: '2025-01-02' })
  const plot = (code: string, fields: Record<string, unknown>) =>
    add(db, 'plot', {
      code,
      zone: zone.id,
      phase: phase.id,
      use: 'industrial',
      status: 'ready',
      area_ha: 2.5,
      ...fields,
    })
  plot('L1', {})
  plot('L2', {})
  plot('L3', { status: 'leased' })
  plot('L4', { status: 'reserved', tenant: tenant.id })
  plot('L5', { area_ha: null })
  plot('L6', { ended: '2026-01-01' })
  const let_ = plot('L7', { area_ha: 4 })
  add(db, 'lease', { code: 'HD1', zone: zone.id, plot: let_.id, tenant: tenant.id, area_ha: 1.5 })
  add(db, 'lease', { code: 'HD2', zone: zone.id, plot: let_.id, tenant: tenant.id, area_ha: 1, ended: '2026-02-01' })
  expect(occupancyByPhase(db).get(phase.id)).toEqual(occupancyIn(db, zone.id))
  expect(occupancyByPhase(db, zone.id)).toEqual(occupancyByPhase(db))
  expect(occupancyByPhase(db, aZone(db).id).size).toBe(0)
})

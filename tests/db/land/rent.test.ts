import { describe, expect, test } from 'vitest'
import type { Question } from '../../../db/model/rent/whatif.ts'
import { addLease, leaseRows } from '../../../db/store/land/leases.ts'
import { landOf } from '../../../db/store/land/plots.ts'
import { addTable, rentOf } from '../../../db/store/land/rent.ts'
import { occupancyIn } from '../../../db/store/land/rows.ts'
import { saveScenario, scenariosOf, whatIfOf } from '../../../db/store/land/scenario.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { removeRecord, setRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { totals } from '../../../db/store/view/totals.ts'
import { aDocument, aSeededStore, aStore, aZone, byTest } from '../fixture.ts'
import { aCharge, aLease, aPlot, aTenant } from './fixture.ts'

const today = '2026-11-23'

describe('the land of a zone', () => {
  test('a licensed project, by its day or because it builds, fills land before there is a lease', () => {
    const db = aStore()
    const zone = aZone(db).id as string
    aPlot(db, { zone, status: 'reserved', tenant: aTenant(db, { licensed: '2026-01-05' }).id })
    aPlot(db, { zone, status: 'reserved', tenant: aTenant(db, { status: 'building' }).id })
    aPlot(db, { zone, status: 'reserved', tenant: aTenant(db, { status: 'procedure' }).id })
    aPlot(db, { zone })
    expect(occupancyIn(db, zone)).toMatchObject({ industrial_ha: 8, licensed_ha: 4, leased_ha: 0, occupancy_pct: 50 })
    expect(totals(db).occupancy_pct).toBe(50)
  })

  test('a terminated lease lets nothing, and one of two on a plot lets its part', () => {
    const db = aStore()
    const plot = aPlot(db, { status: null })
    const lease = aLease(db, { zone: plot.zone, plot: plot.id, area_ha: 0.5 })
    aLease(db, { zone: plot.zone, plot: plot.id, area_ha: 0.5 })
    expect(occupancyIn(db, plot.zone).occupancy_pct).toBe(50)
    setRecord(db, 'lease', lease.id, { ended: '2026-01-01' }, byTest)
    expect(occupancyIn(db, plot.zone).occupancy_pct).toBe(25)
  })

  test('what was reported stands beside what is computed, with its phase and its paper', () => {
    const land = landOf(aSeededStore(), 'KCN-THANH-LOC', today)
    expect(land.occupancy).toMatchObject({ plots: 0, occupancy_pct: null })
    expect(land.reported[0]).toMatchObject({ pct: 75, paper: { name: expect.any(String) }, asOf: '2021-07-30' })
  })

  test('a new lease of a plot writes the plot as leased to its tenant, in one action', () => {
    const db = aStore()
    const plot = aPlot(db)
    const fields = { code: 'HĐ 1', zone: plot.zone, plot: plot.code, tenant: aTenant(db).id, area_ha: 2 }
    addLease(db, fields, byTest)
    expect(get(db, 'plot', plot.id)).toMatchObject({ status: 'leased', tenant: fields.tenant })
    undo(db, 'x')
    expect(get(db, 'plot', plot.id)).toMatchObject({ status: 'ready', tenant: null })
    expect(list(db, 'lease')).toEqual([])
  })

  test('leases come in the order of their end, each with what it owes', () => {
    const db = aStore()
    const zone = aZone(db).id as string
    aLease(db, { zone, code: 'xa' })
    const near = aLease(db, { zone, code: 'gần', ends: '2026-12-20' })
    aLease(db, { zone, code: 'không rõ', ends: null })
    aCharge(db, { lease: near.id, paid_vnd: 4_000_000 })
    const rows = leaseRows(db, zone, today)
    expect(rows.map(each => [each.code, each.expiry, each.daysLeft])).toEqual([
      ['gần', 'm1', 27],
      ['xa', 'later', expect.any(Number)],
      ['không rõ', 'unknown', null],
    ])
    expect(rows[0]?.charges).toMatchObject([{ owed_vnd: 6_000_000, lateDays: 146 }])
  })
})

describe('prices', () => {
  test('the seed has no price of the State for Thạnh Lộc: a gap, not a nought', () => {
    const { tables, zones } = rentOf(aSeededStore(), today)
    expect(tables).toEqual([])
    const zone = zones.find(each => each.zone.code === 'KCN-THANH-LOC')
    expect(zone).toMatchObject({ prices: { state_rent: { is: 'gap' }, fee: { is: 'gap' } }, told: null, leases: 0 })
  })

  test('a table with its lines is one action, and the price of its zone from its first day', () => {
    const db = aStore()
    const [zone, paper] = [aZone(db).id as string, aDocument(db)]
    const lines = [
      { name: 'Vị trí 1', position: 'VT1', price_vnd: 12_000 },
      { name: 'Vị trí 2', position: null, price_vnd: 9_000 },
    ]
    const table = {
      about: 'state_rent' as const,
      zone,
      name: 'Đơn giá thuê đất',
      valid_from: '2026-01-01',
      valid_to: null,
    }
    addTable(db, { ...table, lines }, { ...byTest, source: paper.id as string })
    const { zones, tables } = rentOf(db, today)
    expect(tables[0]).toMatchObject({ code: 'BG-STATE-RENT-1', paper: { id: paper.id }, last: null })
    expect(zones[0]?.prices.state_rent).toMatchObject({ is: 'price', least_vnd: 9000, most_vnd: 12_000 })
    expect(zones[0]?.prices.sublease).toEqual({ is: 'gap' })
    expect(rentOf(db, '2025-12-31').zones[0]?.prices.state_rent.is).toBe('gap')
    expect(() => addTable(db, { ...table, lines: [] }, byTest)).toThrow('E_PRICE_FEW')
    undo(db, 'x')
    expect(list(db, 'price')).toEqual([])
  })

  test("what a zone's own record says stands apart from the tables, with its paper", () => {
    const db = aStore()
    const [zone, paper] = [aZone(db).id as string, aDocument(db)]
    setRecord(db, 'zone', zone, { land_rent_vnd: 8000 }, { ...byTest, source: paper.id as string })
    expect(rentOf(db, today).zones[0]).toMatchObject({
      ...{ prices: { state_rent: { is: 'gap' } }, told: { price_vnd: 8000, paper: { id: paper.id } } },
    })
  })
})

describe('a saved scenario', () => {
  const question: Question = {
    about: 'state_rent',
    rate_vnd: 1300,
    from: '2027-01-01',
    yearly_pct: 2.5,
    only_vnd: 1000,
  }

  test('asks the same again, says when the leases have changed, and is taken away in one action', () => {
    const db = aStore()
    const zone = aZone(db).id as string
    aLease(db, { zone })
    aLease(db, { zone, ended: '2026-01-01' })
    const { record } = saveScenario(db, { zone, name: 'Tăng 30 %', question }, byTest, today)
    const [saved] = scenariosOf(db, zone, today)
    expect(saved).toMatchObject({ question, drift: null, seen: { day: today, leases: 1 } })
    expect(saved?.result).toEqual(whatIfOf(db, zone, question, today))
    aLease(db, { zone })
    expect(scenariosOf(db, null, today)[0]?.drift).toContain('(1 hợp đồng lúc lưu, nay 2)')
    saveScenario(db, { zone, name: 'Hai', question }, byTest, today)
    expect(scenariosOf(db, zone, today).map(each => each.scenario.name)).toEqual(['Hai', 'Tăng 30 %'])
    removeRecord(db, 'scenario', record.id, byTest)
    expect(scenariosOf(db, zone, today)).toHaveLength(1)
    undo(db, 'x')
    expect(scenariosOf(db, zone, today)).toHaveLength(2)
  })
})

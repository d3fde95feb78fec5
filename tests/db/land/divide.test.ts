import { describe, expect, test } from 'vitest'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { mergePlots, splitPlot } from '../../../db/store/land/divide.ts'
import { landOf, relativesOf } from '../../../db/store/land/plots.ts'
import { occupancyIn } from '../../../db/store/land/rows.ts'
import { redo, undo } from '../../../db/store/log/undo.ts'
import { setRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { verify } from '../../../db/store/verify.ts'
import { shown } from '../../../db/store/view/shown.ts'
import { totals } from '../../../db/store/view/totals.ts'
import { aDocument, aStore, aZone, byTest } from '../fixture.ts'
import { aLease, aPlot, aTenant } from './fixture.ts'

const on = { date: '2026-11-23' }
const halves = [
  { code: 'A', area_ha: 1.2 },
  { code: 'B', area_ha: 0.8 },
]
/** The code and the sentence of what is refused. */
function refused(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return `${toProblem(error).code} ${sentence(toProblem(error))}`
  }
  return 'done'
}

describe('a plot that is split', () => {
  test('is kept and no longer counts; the new ones stand in its place and know where they come from', () => {
    const db = aStore()
    const paper = aDocument(db)
    const old = aPlot(db, { phase: null })
    const { plots, balance } = splitPlot(db, old.code, halves, on, { ...byTest, source: paper.id })
    expect(balance).toEqual({ before_ha: 2, after_ha: 2, diff_ha: 0, verdict: 'ties' })
    expect(plots).toMatchObject([
      { code: 'A', zone: old.zone, use: 'industrial', status: 'ready', ended: null },
      { code: 'B', area_ha: 0.8 },
    ])
    expect(get(db, 'plot', old.id).ended).toBe('2026-11-23')
    expect(list(db, 'lineage')).toMatchObject([{ before: old.id, document: paper.id }, { before: old.id }])
    expect(relativesOf(db, 'A')).toMatchObject([{ plot: { code: old.code }, away: -1, paper: { id: paper.id } }])
    expect(relativesOf(db, old.code).map(each => [each.plot.code, each.away])).toEqual([
      ['A', 1],
      ['B', 1],
    ])
    expect(occupancyIn(db, old.zone)).toMatchObject({ plots: 2, total_ha: 2 })
    expect(shown(db, 'zone', old.zone, '2026-11-23').computed).toMatchObject({
      plots: 2,
      plots_ha: 2,
      ready_ha: 2,
      occupancy_pct: 0,
    })
    expect(totals(db).plots).toMatchObject({ count: 2 })
    expect(landOf(db, old.zone, '2026-11-23').plots.map(each => each.code)).toEqual(['A', 'B', old.code])
  })

  test('is one action: taken back and brought back whole, lineage and leases with it', () => {
    const db = aStore()
    const old = aPlot(db, { status: 'leased' })
    const lease = aLease(db, { zone: old.zone, plot: old.id })
    const { batch } = splitPlot(db, old.id, halves, { ...on, leases: { [lease.id]: 'A' } }, byTest)
    const a = get(db, 'plot', 'A')
    expect(a).toMatchObject({ status: 'leased', tenant: lease.tenant })
    expect(get(db, 'plot', 'B')).toMatchObject({ status: 'ready', tenant: null })
    expect(get(db, 'lease', lease.id).plot).toBe(a.id)
    expect(undo(db, 'x').name).toBe(`Tách lô ${old.code} thành A, B`)
    expect(list(db, 'lineage')).toEqual([])
    expect(relativesOf(db, old.id)).toEqual([])
    expect(list(db, 'plot')).toMatchObject([{ id: old.id, ended: null }])
    expect(get(db, 'lease', lease.id).plot).toBe(old.id)
    redo(db, 'x')
    expect(relativesOf(db, 'A')).toHaveLength(1)
    expect(get(db, 'lease', lease.id).plot).toBe(a.id)
    expect(batch).not.toBeNull()
    expect(verify(db)).toMatchObject({ ok: true })
  })

  test('with a lease is refused until it is said where the lease goes', () => {
    const db = aStore()
    const old = aPlot(db, { status: 'leased' })
    const lease = aLease(db, { zone: old.zone, plot: old.id })
    expect(refused(() => splitPlot(db, old.id, halves, on, byTest))).toBe(
      `E_PLOT_LEASED Lô ${old.code} đang có hợp đồng ${lease.code}. Chọn lô mới nhận hợp đồng này rồi tách lại.`,
    )
    expect(refused(() => splitPlot(db, old.id, halves, { ...on, leases: { [lease.id]: 'B' } }, byTest))).toBe(
      `E_LEASE_TOO_LARGE Hợp đồng ${lease.code} lớn hơn lô B 0,2 ha. Sửa diện tích hợp đồng theo phụ lục, hoặc chọn lô khác.`,
    )
    expect(list(db, 'plot')).toHaveLength(1)
    setRecord(db, 'lease', lease.id, { ended: '2026-01-01' }, byTest)
    expect(refused(() => splitPlot(db, old.id, halves, on, byTest))).toBe('done')
  })

  test('with a tenant and no lease goes to the plot that is named', () => {
    const db = aStore()
    const old = aPlot(db, { status: 'reserved', tenant: aTenant(db).id })
    expect(refused(() => splitPlot(db, old.id, halves, on, byTest))).toMatch(/^E_PLOT_HELD/)
    splitPlot(db, old.id, halves, { ...on, holder: 'B' }, byTest)
    expect(get(db, 'plot', 'B').tenant).toBe(old.tenant)
    expect(get(db, 'plot', 'A').tenant).toBeNull()
  })

  test('must tie out: a difference is said, confirmed to the square metre, and refused when it is far off', () => {
    const db = aStore()
    const old = aPlot(db)
    const into = [halves[0]!, { code: 'B', area_ha: 0.7988 }]
    expect(refused(() => splitPlot(db, old.id, into, on, byTest))).toBe(
      `E_BALANCE_CONFIRM Diện tích mới nhỏ hơn diện tích cũ của ${old.code} là 0,0012\u00a0ha. Xem lại số đo, hoặc xác nhận phần lệch rồi ghi.`,
    )
    expect(refused(() => splitPlot(db, old.id, into, { ...on, confirmed_ha: -0.001 }, byTest))).toMatch(/^E_BALANCE_C/)
    const far = [halves[0]!, { code: 'B', area_ha: 8 }]
    expect(refused(() => splitPlot(db, old.id, far, { ...on, confirmed_ha: 7.2 }, byTest))).toMatch(/^E_BALANCE_FAR/)
    expect(refused(() => splitPlot(db, old.id, into, { ...on, confirmed_ha: -0.0012 }, byTest))).toBe('done')
  })

  test('is refused in words when it has no area, was split before, or would become one plot, or a code is taken', () => {
    const db = aStore()
    const bare = aPlot(db, { area_ha: null })
    expect(refused(() => splitPlot(db, bare.id, halves, on, byTest))).toMatch(/^E_PLOT_AREA Lô L-\d+ chưa có diện tích/)
    const old = aPlot(db)
    expect(refused(() => splitPlot(db, old.id, [{ code: 'A', area_ha: 2 }], on, byTest))).toMatch(/^E_SPLIT_FEW/)
    const taken = [halves[0]!, { code: bare.code, area_ha: 0.8 }]
    expect(refused(() => splitPlot(db, old.id, taken, on, byTest))).toMatch(/^E_RECORD_DUPLICATE/)
    expect(get(db, 'plot', old.id).ended).toBeNull()
    splitPlot(db, old.id, halves, on, byTest)
    expect(refused(() => splitPlot(db, old.id, halves, on, byTest))).toMatch(/^E_PLOT_ENDED/)
  })
})

describe('plots that are merged', () => {
  test('become one, with their area, their lease and both as its parents', () => {
    const db = aStore()
    const zone = aZone(db).id as string
    const tenant = aTenant(db).id
    const [a, b] = [aPlot(db, { zone, status: 'leased', tenant }), aPlot(db, { zone, area_ha: 0.5 })]
    const lease = aLease(db, { zone, plot: a.id, tenant, area_ha: 2 })
    mergePlots(db, [a.code, b.id], { code: 'AB', area_ha: 2.5 }, on, byTest)
    const made = get(db, 'plot', 'AB')
    expect(made).toMatchObject({ area_ha: 2.5, status: 'leased', tenant, use: 'industrial' })
    expect(get(db, 'lease', lease.id).plot).toBe(made.id)
    expect(relativesOf(db, 'AB').map(each => each.plot.code)).toEqual([a.code, b.code])
    expect(occupancyIn(db, zone)).toMatchObject({ plots: 1, total_ha: 2.5 })
  })

  test('are refused when they lie in two zones, have two uses or two tenants, or are one plot twice', () => {
    const db = aStore()
    const zone = aZone(db).id
    const a = aPlot(db, { zone, tenant: aTenant(db).id })
    const into = { code: 'AB', area_ha: 4 }
    const merge = (...plots: string[]) => refused(() => mergePlots(db, plots, into, on, byTest))
    expect(merge(a.id, aPlot(db).id)).toMatch(/^E_MERGE_ZONES/)
    expect(merge(a.id, aPlot(db, { zone, use: 'green' }).id)).toMatch(/^E_MERGE_USES/)
    expect(merge(a.id, aPlot(db, { zone, tenant: aTenant(db).id }).id)).toMatch(/^E_MERGE_TENANTS/)
    expect(merge(a.id, a.code)).toMatch(/^E_MERGE_FEW/)
    expect(merge(a.id, aPlot(db, { zone }).id)).toBe('done')
  })
})

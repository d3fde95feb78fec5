import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../electron/dispatch.ts'
import { handlers } from '../../electron/handlers.ts'
import { openOffice } from '../../electron/office.ts'
import { aFolder } from '../db/fixture.ts'

/** The calls of a window on a file of its own; a refusal comes back as its code. */
function aWindow() {
  const office = openOffice(join(import.meta.dirname, '../..'), join(aFolder(), 'a.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  return async (call: string, args?: unknown) => {
    const reply = structuredClone(await dispatch(handlers, office, call, structuredClone(args)))
    return (reply.ok ? reply.value : reply.problem.code) as never
  }
}

test('a lease goes from its plot through a split to another rent on trial, saved and taken back', async () => {
  const call = aWindow()
  const add = async (kind: string, fields: object) =>
    ((await call('add', { kind, fields })) as { record: { id: string } }).record.id
  const zone = await add('zone', { code: 'KCN-THU', name: 'KCN Thử', type: 'kcn' })
  const tenant = await add('tenant', { code: 'TN-THU', name: 'Công ty Thử', zone })
  await add('plot', { code: 'A', zone, area_ha: 2, use: 'industrial', status: 'ready' })
  const lease = { code: 'HĐ 1', zone, plot: 'A', tenant, area_ha: 1, state_rent_vnd: 1000, payment: 'yearly' }
  await call('addLease', { fields: lease, why: 'thử' })
  expect(await call('land', { zone })).toMatchObject({ occupancy: { occupancy_pct: 100 }, leases: [{ plotCode: 'A' }] })

  const into = [
    { code: 'A1', area_ha: 1 },
    { code: 'A2', area_ha: 1 },
  ]
  const split = { plot: 'A', into, date: '2026-11-23' }
  expect(await call('splitPlot', split)).toBe('E_PLOT_LEASED')
  await call('splitPlot', { ...split, leases: { 'HĐ 1': 'A2' } })
  expect(await call('land', { zone })).toMatchObject({ occupancy: { occupancy_pct: 50, ready_ha: 1 } })
  expect(await call('relatives', { plot: 'A2' })).toMatchObject([{ plot: { code: 'A' }, away: -1 }])

  const question = { about: 'state_rent', rate_vnd: 1100, from: '2027-01-01', yearly_pct: 0, only_vnd: null }
  const years = [{ year: 2027, before_vnd: 10_000_000, after_vnd: 11_000_000 }]
  expect(await call('whatIf', { zone, question })).toMatchObject({ steep: 0, counted: 1 })
  await call('saveScenario', { zone, name: 'Tăng', question })
  const [saved] = (await call('scenarios', { zone })) as { drift: null; result: { years: object[] } }[]
  expect(saved?.result.years[0]).toEqual(years[0])
  await call('undo', {})
  expect(await call('scenarios', { zone: null })).toEqual([])
})

test.each([
  ['whatIf', { zone: 'KCN-THANH-LOC', question: { about: 'rent', rate_vnd: 1, from: '2027-01-01' } }],
  ['splitPlot', { plot: 'A', into: [{ code: 'A1', area_ha: -1 }], date: '2026-11-23' }],
  ['mergePlots', { plots: ['A'], into: { code: 'B', area_ha: 1 }, date: 'hôm nay' }],
  ['addTable', { about: 'fee', zone: null, name: 'x', valid_from: null, valid_to: null, lines: [{ name: 'a' }] }],
])('what the window may not ask of %s is refused before anything is read', async (name, args) => {
  expect(await aWindow()(name, args)).toBe('E_CALL_ARGUMENT')
})

import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../electron/dispatch.ts'
import { handlers } from '../../electron/handlers.ts'
import { openOffice } from '../../electron/office.ts'
import { aFolder } from '../db/fixture.ts'

const root = join(import.meta.dirname, '../..')

/** The calls of a window on a file of its own: what crosses is cloned both ways, as between processes. */
function aWindow(file = join(aFolder(), 'a.atlas')) {
  const office = openOffice(root, file, 'Người thử')
  onTestFinished(() => office.close())
  return async (call: unknown, args?: unknown, day?: unknown) =>
    structuredClone(await dispatch(handlers, office, call, structuredClone(args), day))
}

const refusal = (code: string, params = {}) => ({
  ok: false,
  problem: { code, params: expect.objectContaining(params) },
})

describe('what the window may ask', () => {
  test('a call that is not in the contract is refused', async () => {
    expect(await aWindow()('constructor')).toEqual(refusal('E_CALL_UNKNOWN', { call: 'constructor' }))
    expect(await aWindow()(7)).toEqual(refusal('E_CALL_UNKNOWN'))
  })

  test.each([
    ['dossier', { zone: 7 }, 'zone'],
    ['list', { kind: 'sqlite_schema' }, 'kind'],
    ['list', { kind: 'zone', where: 'code' }, 'where'],
    ['search', { text: 'a', limit: 10_000 }, 'limit'],
    ['set', { kind: 'zone', key: 'A', fields: [] }, 'fields'],
    ['set', { kind: 'zone', key: 'A', fields: {}, extra: 1 }, 'args'],
    ['saveBrief', { code: 'x', formats: ['exe'] }, 'formats.0'],
    ['window', { action: 'explode' }, 'action'],
    ['overview', { more: true }, 'args'],
  ])('an argument of the wrong kind is refused with its name: %s %o', async (call, args, field) => {
    expect(await aWindow()(call, args)).toEqual(refusal('E_CALL_ARGUMENT', { call, field }))
  })

  test('a day that is none is refused; a day that has passed is read as it stood, and cannot be written', async () => {
    const call = aWindow()
    expect(await call('overview', undefined, 'hôm qua')).toEqual(refusal('E_DATE', { value: 'hôm qua' }))
    const past = { kind: 'phase', where: { code: 'KCN-THANH-LOC-1' } }
    expect(await call('list', past, '2020-01-01')).toMatchObject({ value: [{ occupancy_pct: null }] })
    expect(await call('list', past)).toMatchObject({ value: [{ occupancy_pct: 75 }] })
    expect(await call('overview', undefined, '2020-01-01')).toMatchObject({ value: { today: '2020-01-01' } })
    const edit = { kind: 'zone', key: 'KCN-THANH-LOC', fields: { area_ha: 1 }, why: 'thử' }
    expect(await call('set', edit, '2020-01-01')).toEqual(refusal('E_PAST_FIXED'))
  })

  test.each([
    [{ area_ha: 'nhiều' }, 'area_ha'],
    [{ area_ha: -3 }, 'area_ha'],
    [{ type: 'airport' }, 'type'],
    [{ established: '2023-02-30' }, 'established'],
    [{ point: [200, 10] }, 'point'],
    [{ name: '   ' }, 'name'],
  ])('a value that its field does not take is refused with the field: %o', async (fields, field) => {
    expect(await aWindow()('set', { kind: 'zone', key: 'KCN-THANH-LOC', fields })).toEqual(
      refusal('E_FIELD_VALUE', { field }),
    )
  })

  test('a field that does not exist is refused, and so is SQL in its name', async () => {
    const call = aWindow()
    for (const field of ['nope', 'area_ha = 1; DROP TABLE zone; --'])
      expect(await call('set', { kind: 'zone', key: 'KCN-THANH-LOC', fields: { [field]: 1 } })).toEqual(
        refusal('E_FIELD_UNKNOWN', { field }),
      )
    expect(await call('list', { kind: 'zone', where: { '1=1 --': 1 } })).toEqual(refusal('E_FIELD_UNKNOWN'))
  })

  test('without a file every call says why, and the start tells the window', async () => {
    const call = aWindow('/proc/kcn-atlas/a.atlas')
    expect(await call('startup')).toMatchObject({ ok: true, value: { problem: { code: 'E_DATA_READONLY' } } })
    expect(await call('overview')).toEqual(refusal('E_DATA_READONLY'))
  })
})

describe('what the window is told', () => {
  test('an edit goes from the form to the dossier, its history and back', async () => {
    const call = aWindow()
    const args = {
      kind: 'zone',
      key: 'KCN-THUAN-YEN',
      fields: { area_ha: 141.5 },
      source: '1289/QĐ-TTg',
      asOf: '2023-11-03',
    }
    expect(await call('set', args)).toMatchObject({ ok: true, value: { record: { area_ha: 141.5 } } })
    const dossier = await call('dossier', { zone: 'KCN-THUAN-YEN' })
    expect(dossier).toMatchObject({ ok: true, value: { zone: { area_ha: 141.5 } } })
    const history = await call('history', { kind: 'zone', key: 'KCN-THUAN-YEN' })
    expect(history.ok && history.value).toMatchObject([
      { field: 'area_ha', old: 133.95, new: 141.5, documentName: '1289/QĐ-TTg', by: 'Người thử' },
      {},
    ])
    await call('undo', {})
    expect(await call('overview')).toMatchObject({
      ok: true,
      value: { undo: null, redo: { name: expect.stringContaining('Hoàn tác') } },
    })
  })

  test('the dossier of Thạnh Lộc holds both areas of phase 1, one in use', async () => {
    const reply = await aWindow()('dossier', { zone: 'KCN-THANH-LOC' })
    const dossier = reply.ok
      ? (reply.value as {
          phases: { id: string; area_ha: number }[]
          claims: { record: string; field: string; value: unknown; chosen: boolean }[]
        })
      : null
    const phase = dossier?.phases.find(each => each.area_ha === 150)
    const said = dossier?.claims.filter(claim => claim.record === phase?.id && claim.field === 'area_ha')
    expect(said?.filter(claim => claim.chosen).map(claim => claim.value)).toEqual([150])
    expect(said?.map(claim => claim.value)).toContain(152)
  })

  test('a brief is frozen: the same number until a figure changes, then a new one, and the old stays as it was', async () => {
    const call = aWindow()
    const first = await call('brief', { call: 'KG-KCN-THANH-LOC-2' })
    expect(await call('brief', { call: 'KG-KCN-THANH-LOC-2' })).toEqual(first)
    await call('set', { kind: 'call', key: 'KG-KCN-THANH-LOC-2', fields: { duration_years: 50 }, why: 'thử' })
    const second = await call('brief', { call: 'KG-KCN-THANH-LOC-2' })
    expect(second).not.toEqual(first)
    const kept = await call('list', { kind: 'snapshot' })
    const briefs = kept.ok ? (kept.value as unknown as { brief: unknown }[]).map(each => each.brief) : []
    expect(briefs).toEqual([first, second].map(reply => reply.ok && reply.value))
  })
})

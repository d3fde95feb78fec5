import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { KindName } from '../../../db/model/record/kinds.ts'
import type { StatusKey, ThemeName } from '../../../db/model/theme.ts'
import { readTheme } from '../../../db/model/themed.ts'
import type { DayMap } from '../../../db/model/time/timeline.ts'
import { openData } from '../../../db/open.ts'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { handlers } from '../../../electron/handlers.ts'
import { type Office, openOffice } from '../../../electron/office.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aDocument, aZone, byTest, migrations } from '../fixture.ts'

/** The class of the one zone before and after the day on which everything turns, in every theme. */
const turns: Record<ThemeName, [before: StatusKey, after: StatusKey]> = {
  status: ['unk', 'wait'],
  planning: ['unk', 'xong'],
  establishment: ['unk', 'xong'],
  clearance: ['unk', 'doing'],
  money: ['unk', 'xong'],
  call: ['unk', 'doing'],
  readiness: ['todo', 'xong'],
  plots: ['todo', 'xong'],
  rent: ['unk', 'xong'],
  sublease: ['unk', 'xong'],
  fee: ['unk', 'xong'],
  directive: ['unk', 'xong'],
}
const themes = Object.keys(turns) as ThemeName[]

/** What stands before anything turns: a zone with a lot that nobody rents and a condition that nobody has proved. */
function aBeginning(office: Office) {
  const db = office.db()
  const add = (kind: KindName, fields: Record<string, unknown>) => addRecord(db, kind, fields, byTest).record
  const zone = aZone(db)
  return {
    zone,
    call: add('call', { code: 'KG-1', name: 'Dự án thử', zone: zone.id }),
    tenant: add('tenant', { code: 'T-1', zone: zone.id, name: 'Bên thuê thử' }),
    plot: add('plot', { code: 'L-1', zone: zone.id, area_ha: 2, use: 'industrial', status: 'ready' }),
    rule: add('rule', { code: 'R-1', name: 'Điều kiện thử', number: 1, test: 'proof', need: 'must' }),
  }
}

/** Turns the zone in every theme, on papers of a day. */
function turnEverything(
  office: Office,
  { zone, call, tenant, plot, rule }: ReturnType<typeof aBeginning>,
  day: string,
) {
  const db = office.db()
  const paper = aDocument(db, { date: day })
  const ground = { ...byTest, source: paper.id }
  const add = (kind: KindName, fields: Record<string, unknown>) =>
    addRecord(db, kind, { zone: zone.id, ...fields }, ground).record
  const done = { status: 'done', date: day }
  setRecord(db, 'zone', zone.id, { status: 'paused', established: day }, ground)
  setRecord(db, 'call', call.id, { stage: 'calling' }, ground)
  add('progress', { ladder: 'planning-kcn', step: 'detailed', ...done })
  add('progress', { ladder: 'clearance-2026', step: 'pay', ...done })
  const whole = { needed_vnd: 100, allocated_vnd: 100, disbursed_vnd: 100 }
  add('funding', { code: 'V-1', name: 'Vốn thử', year: 2024, document: paper.id, ...whole })
  add('proof', { rule: rule.id, met: 'yes', date: day, document: paper.id })
  add('lease', { code: 'HD-1', plot: plot.id, tenant: tenant.id, area_ha: 2, starts: day })
  for (const [about, price_vnd] of [
    ['state_rent', 10],
    ['sublease', 20],
    ['fee', 30],
  ] as const) {
    const tariff = add('tariff', { code: `G-${about}`, name: `Giá thử ${about}`, about, document: paper.id })
    addRecord(db, 'price', { tariff: tariff.id, code: '1', name: 'Giá', price_vnd }, ground)
  }
  const order = { code: 'NV-1', document: paper.id, number: 1, summary: 'Việc thử', status: 'done', completed: day }
  const directive = addRecord(db, 'directive', order, ground).record
  add('target', { directive: directive.id, name: 'KCN Thử' })
}

/** The office of a file that nobody has seeded, so that no condition is asked but the test's own. */
function anOffice(folder: string): Office {
  const file = join(folder, 'ngay.atlas')
  openData(file, migrations).close()
  return openOffice(appDir, file, 'Người thử')
}

/** What the window gets of a day, through the call itself, while it looks at any day. */
async function classOn(office: Office, zone: string, theme: ThemeName, day: string): Promise<StatusKey> {
  const reply = await dispatch(handlers, office, 'dayMap', { day, theme })
  if (!reply.ok) throw new Error(reply.problem.code)
  const { zones, answer } = structuredClone(reply.value) as DayMap
  const found = zones.find(each => each.id === zone)
  if (!found) throw new Error('E_TEST')
  const reading = readTheme(theme, answer)
  // The list reads a zone by what it brings with it, phases by the answer: they must not differ.
  expect(answer.classes[zone] ?? 'unk').toBe(reading.classOf(found))
  return reading.classOf(found)
}

const clock = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00`))
const folders: string[] = []
const offices: Office[] = []
const open = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-'))
  const office = anOffice(folder)
  folders.push(folder)
  offices.push(office)
  return office
}

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterAll(() => {
  vi.useRealTimers()
  for (const office of offices) office.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('every theme answers for the day that the map is turned to, by the history of the register', () => {
  let office: Office
  let zone = ''
  beforeAll(() => {
    clock('2024-01-10')
    office = open()
    const stands = aBeginning(office)
    zone = stands.zone.id
    clock('2024-06-01')
    turnEverything(office, stands, '2024-06-01')
    clock('2024-11-28')
  })
  test.each(themes)('%s', async theme => {
    const at = (day: string) => classOn(office, zone, theme, day)
    expect([await at('2024-05-31'), await at('2024-06-01')]).toEqual(turns[theme])
    expect(await at('2024-11-28')).toBe(turns[theme][1])
  })
})

test('readiness on a day of the register is judged by the conditions that were asked on that day', async () => {
  clock('2024-01-10')
  const office = open()
  const stands = aBeginning(office)
  clock('2024-06-01')
  turnEverything(office, stands, '2024-06-01')
  clock('2024-09-01')
  for (const number of [2, 3, 4])
    addRecord(
      office.db(),
      'rule',
      { code: `R-${number}`, name: 'Điều kiện thêm', number, test: 'proof', need: 'must' },
      byTest,
    )
  clock('2024-11-28')
  const at = (day: string) => classOn(office, stands.zone.id, 'readiness', day)
  expect([await at('2024-08-31'), await at('2024-09-01')]).toEqual(['xong', 'todo'])
})

describe('every theme answers for a day before the register began, by the days written in papers', () => {
  let office: Office
  let zone = ''
  beforeAll(() => {
    clock('2024-11-20')
    office = open()
    const stands = aBeginning(office)
    zone = stands.zone.id
    turnEverything(office, stands, '2019-06-01')
    clock('2024-11-28')
  })
  test.each(themes)('%s', async theme => {
    const at = (day: string) => classOn(office, zone, theme, day)
    expect([await at('2019-05-31'), await at('2019-06-01')]).toEqual(turns[theme])
  })
})

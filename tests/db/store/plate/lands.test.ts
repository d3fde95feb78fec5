import { describe, expect, it } from 'vitest'
import { defaultAsk } from '../../../../db/model/plate/ask.ts'
import { layPlates } from '../../../../db/model/plate/atlas.ts'
import { drawPlate } from '../../../../db/model/plate/draw/plate.ts'
import { classOfShape } from '../../../../db/model/shape/class.ts'
import { shapeKinds } from '../../../../db/model/shape/set.ts'
import { type ThemeName, themeNames } from '../../../../db/model/theme.ts'
import { readTheme } from '../../../../db/model/themed.ts'
import type { Db } from '../../../../db/store/db.ts'
import { shapesIn } from '../../../../db/store/map/shapes.ts'
import { themed } from '../../../../db/store/map/theme/themed.ts'
import { plateWorld } from '../../../../db/store/plate/world.ts'
import { addRecord } from '../../../../db/store/record.ts'
import { readLadders } from '../../../../electron/office.ts'
import { groundOf } from '../../../../electron/plates/ground.ts'
import { aStore, aZone, byTest } from '../../fixture.ts'

const ladders = readLadders('.')
const days = { day: '2026-11-27', today: '2026-11-27', code: null }

/** A square of 300 m, so many of its own sides east of the zone's corner. */
function squareAt(column: number) {
  const [west, south, side] = [105.1 + column * 0.003, 10, 0.0028]
  const corners = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [corners] }
}

/** A zone with a phase, a plan, plots in every state and parcels of two households. */
function aSite(): { db: Db; zone: string } {
  const db = aStore()
  const zone = aZone(db, { point: [105.1, 10], status: 'calling' }).id
  let column = 0
  const add = (kind: Parameters<typeof addRecord>[1], fields: Record<string, unknown>) =>
    addRecord(db, kind, fields, byTest).record
  const drawn = (kind: Parameters<typeof addRecord>[1], fields: Record<string, unknown>) =>
    add(kind, { ...fields, shape: squareAt(column++) })
  drawn('phase', { code: 'P-1', zone, name: 'Giai đoạn 1', status: 'operating' })
  const plot = (code: string, fields: Record<string, unknown>) => drawn('plot', { code, zone, area_ha: 1, ...fields })
  plot('L-1', { status: 'leased' })
  const firm = add('enterprise', { code: 'DN-1', name: 'Công ty thử' }).id
  const tenant = add('tenant', { code: 'DA-1', name: 'Nhà máy thử', enterprise: firm, zone }).id
  add('lease', { code: 'HD-1', zone, plot: plot('L-2', { status: 'ready' }).id, tenant })
  plot('L-3', { status: 'reserved' })
  plot('L-4', { status: 'ready' })
  plot('L-5', { status: 'ready', use: 'green' })
  plot('L-6', {})
  plot('L-7', { status: 'leased', ended: '2025-01-01' })
  for (const number of ['103', '104']) {
    const household = add('household', { code: `H-${number}`, zone, name: `Hộ ${number}` }).id
    drawn('parcel', { household, sheet: '12', number })
    const step = { zone, household, ladder: 'clearance-2026', step: 'inventory', status: 'done' }
    add('progress', { ...step, ...(number === '104' && { status: 'stuck' }) })
  }
  return { db, zone }
}

const landsIn = (db: Db, zone: string, theme: ThemeName) =>
  plateWorld(db, ladders, { ...defaultAsk, theme, cover: { is: 'zone', zone } }, days).lands[zone] ?? []

/** What the screen paints of the same site. */
function onScreen(db: Db, theme: ThemeName) {
  const reading = readTheme(theme, themed(db, ladders, days.day, theme))
  const sets = shapesIn(db, { box: [105, 9.9, 105.3, 10.1], zoom: 17, kinds: [...shapeKinds] })
  return new Map(
    sets.flatMap(set => set.ids.map((id, n) => [id, classOfShape(reading, set.kind, id, set.state[n] ?? 0)] as const)),
  )
}

describe('what is drawn of a zone on paper', () => {
  it('has in each of the twelve themes the class that the screen gives it', () => {
    const { db, zone } = aSite()
    for (const theme of themeNames) {
      const screen = onScreen(db, theme)
      const lands = landsIn(db, zone, theme)
      expect(lands.length, theme).toBeGreaterThan(0)
      for (const land of lands) expect([theme, land.code, land.status]).toEqual([theme, land.code, screen.get(land.id)])
    }
  })

  it('lets a lease say more of a plot than its written status, and leaves out one that was divided', () => {
    const { db, zone } = aSite()
    const plots = landsIn(db, zone, 'plots').filter(land => land.is === 'plot')
    expect(plots.map(({ code, status }) => [code, status])).toEqual([
      ['L-1', 'xong'],
      ['L-2', 'xong'],
      ['L-3', 'wait'],
      ['L-4', 'todo'],
      ['L-5', null],
      ['L-6', 'unk'],
    ])
  })

  it('has the parcels of households by their clearance, in the theme of clearance and in no other', () => {
    const { db, zone } = aSite()
    const parcels = (theme: ThemeName) =>
      landsIn(db, zone, theme).flatMap(({ is, code, status }) => (is === 'parcel' ? [[code, status]] : []))
    expect(parcels('clearance')).toEqual([
      ['tờ 12 thửa 103', 'doing'],
      ['tờ 12 thửa 104', 'stuck'],
    ])
    for (const theme of themeNames) if (theme !== 'clearance') expect(parcels(theme), theme).toEqual([])
  })

  it('says nothing of a household, in no theme, neither in what it is drawn from nor on the sheet', () => {
    const { db, zone } = aSite()
    for (const theme of themeNames) {
      const ask = { ...defaultAsk, theme, cover: { is: 'zone', zone } } as const
      const world = plateWorld(db, ladders, ask, days)
      expect(JSON.stringify(world), theme).not.toMatch(/Hộ 10[34]|H-10[34]/)
      const svg = layPlates(ask, world).map(plate => drawPlate(plate, groundOf('.')).svg)
      expect(svg.join(''), theme).not.toMatch(/Hộ 10[34]|H-10[34]/)
    }
  })
})

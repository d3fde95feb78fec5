import { describe, expect, it } from 'vitest'
import { countClasses } from '../../../db/model/counted.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { shortName, toMapZones } from '../../../db/model/map/register.ts'
import { readTheme } from '../../../db/model/themed.ts'
import { areaWords, spoken, spokenCluster } from '../../../renderer/map/words.ts'

let made = 0

function aZone(more: Partial<ZoneSummary> = {}): ZoneSummary {
  made += 1
  return {
    id: `zone-${made}`,
    code: `Z-${made}`,
    name: `KCN số ${made}`,
    type: 'kcn',
    area_ha: 100,
    point: [105.1, 10],
    shape: null,
    isBounded: false,
    quality: 'point',
    unit: 'xã Thạnh Lộc',
    province: '',
    unitBefore: '',
    themes: { status: 'xong', planning: 'unk', clearance: 'unk', call: 'unk', directive: 'unk' },
    ...more,
  }
}

describe('what is said of a zone', () => {
  it('names it with class, area and unit', () => {
    const zone = aZone({ name: 'KCN Thạnh Lộc', area_ha: 250 })
    expect(spoken(zone, readTheme('status'))).toBe('KCN Thạnh Lộc, đang hoạt động, 250\u00a0ha, xã Thạnh Lộc')
  })

  it('says that an area is not known, and leaves out a unit nobody knows', () => {
    const zone = aZone({ name: 'CCN Bình An', type: 'ccn', area_ha: null, unit: '' })
    expect(areaWords(zone)).toBe('diện tích: chưa có số liệu')
    expect(spoken(zone, readTheme('call'))).toBe('CCN Bình An, chưa có số liệu, diện tích: chưa có số liệu')
  })

  it('names at most four zones of one symbol', () => {
    const zones = ['A', 'B', 'C', 'D', 'E', 'F'].map(letter => aZone({ name: `CCN ${letter}` }))
    expect(spokenCluster(zones)).toMatch(/^6 khu gần nhau: CCN A, CCN B, CCN C, CCN D và 2 khu khác\./)
    expect(spokenCluster(zones.slice(0, 2))).toMatch(/^2 khu gần nhau: CCN A, CCN B\./)
  })

  it('shortens the long names on the map only', () => {
    expect(shortName('Khu nhà ở công nhân và tái định cư Thạnh Lộc')).toBe('Nhà ở công nhân và TĐC Thạnh Lộc')
    expect(shortName('KCN Thạnh Lộc')).toBe('KCN Thạnh Lộc')
  })
})

describe('the legend’s counts', () => {
  const themes = aZone().themes
  const zones = [
    aZone(),
    aZone(),
    aZone({ point: null, themes: { ...themes, status: 'stuck' } }),
    aZone({ themes: { ...themes, status: 'doing' } }),
  ]

  it('count every zone once, placed or not, in the order of every legend', () => {
    expect(countClasses(zones, readTheme('status'))).toEqual([
      { status: 'xong', count: 2, ha: 200, gaps: 0 },
      { status: 'doing', count: 1, ha: 100, gaps: 0 },
      { status: 'stuck', count: 1, ha: 100, gaps: 0 },
      { status: 'unk', count: 0, ha: 0, gaps: 0 },
    ])
  })

  it('always tell how many are unknown', () => {
    expect(countClasses(zones, readTheme('planning'))).toEqual([{ status: 'unk', count: 4, ha: 400, gaps: 0 }])
    expect(countClasses([], readTheme('status'))).toEqual([{ status: 'unk', count: 0, ha: 0, gaps: 0 }])
  })
})

describe('zones for the drawing', () => {
  it('are approximate until a place was surveyed or digitised', () => {
    const qualities = ['surveyed', 'digitised', 'schematic', 'point', null] as const
    const drawn = toMapZones(
      qualities.map(quality => aZone({ quality })),
      readTheme('status'),
      null,
    )
    expect(drawn.map(zone => zone.approximate)).toEqual([false, false, true, true, true])
  })

  it('take their class from the theme, and one of them is selected', () => {
    const zone = aZone()
    const [drawn] = toMapZones([zone], readTheme('planning'), zone.id)
    expect(drawn).toMatchObject({ status: 'unk', selected: true })
  })
})

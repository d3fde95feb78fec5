import { expect, it } from 'vitest'
import { estimateWidth, placeLabels } from '../../../../db/model/map/label.ts'
import { projectAt } from '../../../../db/model/map/project.ts'
import { overlap } from '../../../../db/model/map/spread.ts'
import { zoneLabels } from '../../../../db/model/map/zone-names.ts'
import { type MapZone, markZones } from '../../../../db/model/map/zones.ts'

const middle: [number, number] = [105.13, 9.99]
/** A square zone so many degrees wide around the middle of the picture, whose boundary is drawn with it or elsewhere, and where its name and its boundary lie, px. */
function named(width: number, isElsewhere = false) {
  const projection = projectAt(middle, 20, { width: 800, height: 600 })
  const [west, east, south, north] = [
    middle[0] - width / 2,
    middle[0] + width / 2,
    middle[1] - width / 2,
    middle[1] + width / 2,
  ]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const zone: MapZone = {
    ...{ id: 'z', name: 'KCN Thạnh Lộc', type: 'kcn', status: 'xong', point: middle, areaHa: 250 },
    ...{
      approximate: false,
      selected: false,
      isBounded: isElsewhere,
      shape: isElsewhere ? null : { type: 'Polygon', coordinates: [ring] },
    },
  }
  const type = { family: 'Be Vietnam Pro', scale: 1.6, lang: 'vi', measure: estimateWidth } as const
  const [[left = 0, bottom = 0], [right = 0, top = 0]] = [
    projection.toPx([west, south]),
    projection.toPx([east, north]),
  ]
  const outlines = new Map(isElsewhere ? [['z', { x: left, y: top, width: right - left, height: bottom - top }]] : [])
  const [label] = placeLabels(zoneLabels(markZones([zone], projection, 'light', 40), projection, type, outlines))
  const edges = [
    { x: left, y: top, width: right - left, height: 0.1 },
    { x: left, y: bottom, width: right - left, height: 0.1 },
    { x: left, y: top, width: 0.1, height: bottom - top },
    { x: right, y: top, width: 0.1, height: bottom - top },
  ]
  return { label, crossed: edges.filter(edge => label?.boxes.some(box => overlap(box, edge))) }
}

it.each([0.006, 0.012, 0.02, 0.04, 0.06, 0.1])(
  'a zone %d degrees wide has its name clear of its own boundary',
  width => {
    for (const isElsewhere of [false, true]) {
      const { label, crossed } = named(width, isElsewhere)
      expect(label?.lines.map(line => line.text)).toEqual(['KCN Thạnh Lộc', '250\u00a0ha'])
      expect(crossed).toEqual([])
    }
  },
)

it('where the name fits inside the boundary it stands beside the symbol, else under the boundary', () => {
  expect(named(0.1).label?.side).toBe('right')
  expect(named(0.02).label?.side).toBe('below')
})

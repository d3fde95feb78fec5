import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compareBoundaries } from '../../../../db/model/boundary/compare.ts'
import { cutOut, dividedBy } from '../../../../db/model/boundary/divide.ts'
import { areaHa } from '../../../../db/model/boundary/plane.ts'
import type { Polygon } from '../../../../db/model/boundary/shape.ts'
import { vn2000Definition } from '../../../../db/model/geodesy/vn2000.ts'
import { sharesOf } from '../../../../db/model/land/share.ts'
import { aField, aRing, at } from './made.ts'

/** Hectares of polygons as GDAL measures them on the VN-2000 plane, each for itself. */
function judged(polygons: Polygon[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-area-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string) => join(folder, name)
  const features = polygons.map(coordinates => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  }))
  writeFileSync(file('drawn.geojson'), JSON.stringify({ type: 'FeatureCollection', features }))
  const onPlane = ['-s_srs', 'EPSG:4326', '-t_srs', vn2000Definition(104.5)]
  execFileSync('ogr2ogr', ['-f', 'GML', ...onPlane, file('plane.gml'), file('drawn.geojson')])
  const said = execFileSync('ogrinfo', ['-sql', 'SELECT OGR_GEOM_AREA AS m2 FROM drawn', file('plane.gml')], {
    encoding: 'utf8',
  })
  return [...said.matchAll(/m2 \(Real\) = ([\d.]+)/g)].map(([, m2]) => Number(m2) / 1e4)
}

test('GDAL measures the same area of what is drawn, holed, cut and compared, to the square metre', () => {
  const wild = [aRing([0, 0], [1510.5, -40.25], [1710, 900], [800, 1420.75], [-220, 610])]
  const holed = cutOut([wild], aRing([400, 300], [700, 320], [680, 600], [420, 590]))
  const pieces = dividedBy(holed, [at(-500, 250), at(550, 430), at(2000, 500)])
  expect(pieces).toHaveLength(2)
  const { lost, gained } = compareBoundaries([wild], [aField(100, 0, 1500, 1000)])
  const all = [wild, ...holed, ...pieces, ...lost, ...gained]
  for (const [place, ha] of judged(all).entries())
    expect(Math.abs(areaHa([all[place] ?? []]) - ha)).toBeLessThan(0.0001)
  // The places where the cut meets the edge are whole millimetres: over 1.9 km that is a square metre at most.
  expect(Math.abs(areaHa(pieces) - areaHa(holed))).toBeLessThan(0.00015)
})

test('two versions differ by what only one of them has', () => {
  const found = compareBoundaries([aField(0, 0, 200, 100)], [aField(50, 0, 210, 100)])
  expect(found).toMatchObject({ a: 2, b: 2.1, onlyA: 0.5, onlyB: 0.6, both: 1.5 })
})

test("a certificate's area is given out over pieces so that it ties out to the square metre", () => {
  expect(sharesOf(2, [1.5003, 0.5004])).toEqual([1.4998, 0.5002])
  const thirds = sharesOf(1, [1, 1, 1])
  expect(thirds).toEqual([0.3334, 0.3333, 0.3333])
})

import type { Basemap, GeoFile } from '../../../../db/model/map/basemap.ts'

export const feature = (type: string, coordinates: unknown, properties: Record<string, unknown> = {}) => ({
  properties,
  geometry: { type, coordinates },
})
export const file = (...features: GeoFile['features']): GeoFile => ({ features })

/** Land in the east, sea in the west, one of everything. */
export function aBasemap(): Basemap {
  const ring = [
    [105.09, 9],
    [106, 9],
    [106, 11],
    [105.09, 11],
    [105.09, 9],
  ]
  return {
    land: file(feature('Polygon', [ring], { class: 'mainland' })),
    water: file(),
    rivers: file(
      feature(
        'LineString',
        [
          [105.06, 9.95],
          [105.3, 9.94],
        ],
        { class: 'river', name: 'Sông Cái Lớn' },
      ),
    ),
    lines: file(
      feature(
        'LineString',
        [
          [105.07, 10.2],
          [105.2, 9.8],
        ],
        { class: 'road', name: 'QL80', plates: [[105.151, 9.95]] },
      ),
    ),
    places: file(
      feature('Point', [105.0809, 10.0125], { name: 'Rạch Giá', kind: 'town', rank: 1 }),
      feature('Point', [105.2, 10.03], { name: 'Xã Mong Thọ', kind: 'commune', rank: 3 }),
      feature('Point', [104.9, 9.98], { name: 'Vịnh Rạch Giá', kind: 'sea', rank: 1 }),
    ),
  }
}

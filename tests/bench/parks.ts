import type { Db } from '../../db/store/db.ts'
import { inBatch } from '../../db/store/log/batch.ts'
import { make } from '../../db/store/make.ts'
import { list, update } from '../../db/store/table.ts'

const side = 0.002

/** Adds so many made-up zones of 40 lots each, all with boundaries, and gives their codes. */
export function makeParks(db: Db, zones: number): string[] {
  const before = new Set(list(db, 'zone').map(zone => zone.id))
  make(db, { zones, plots: zones * 40, households: 0, seed: 7, by: 'bench' })
  const parks = list(db, 'zone').filter(zone => !before.has(zone.id))
  inBatch(db, { name: 'Vẽ ranh giới giả lập', by: 'bench', kept: true }, () => {
    for (const park of parks) {
      const [x, y] = park.point ?? [105, 10]
      const [lon, lat] = [x - 4 * side, y - 2.5 * side]
      update(db, 'zone', park.id, { shape: square(lon, lat, 8 * side, 5 * side), quality: 'digitised' })
      for (const [at, plot] of list(db, 'plot', { zone: park.id }).slice(0, 40).entries())
        update(db, 'plot', plot.id, {
          shape: square(lon + (at % 8) * side, lat + Math.floor(at / 8) * side, side * 0.9, side * 0.9),
        })
    }
  })
  return parks.map(zone => zone.code)
}

const square = (west: number, south: number, width: number, height: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + width, south],
      [west + width, south + height],
      [west, south + height],
      [west, south],
    ],
  ],
})

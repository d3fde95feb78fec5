import type { Db } from '../../../db/store/db.ts'
import { setRecord } from '../../../db/store/record.ts'
import { get, list } from '../../../db/store/table.ts'
import { ground } from './add.ts'

const metresPerDegree = 111_320

/** A made-up rectangle `width` by `height` metres with its lower left corner so many metres from a place, a little turned as real ones are. */
function rectangle([lon, lat]: [number, number], x: number, y: number, width: number, height: number) {
  const turn = 0.42
  const at = (dx: number, dy: number): [number, number] => {
    const [east, north] = [dx * Math.cos(turn) - dy * Math.sin(turn), dx * Math.sin(turn) + dy * Math.cos(turn)]
    return [lon + east / (metresPerDegree * Math.cos((lat * Math.PI) / 180)), lat + north / metresPerDegree]
  }
  const corners = [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]
  return { type: 'Polygon', coordinates: [corners] }
}

/** Made-up boundaries: a zone with two phases and its plots in rows, and the rounds and parcels of the workers' housing. */
export function shapes(db: Db): void {
  const write = (kind: 'zone' | 'phase' | 'plot' | 'plan' | 'parcel', id: string, fields: Record<string, unknown>) =>
    setRecord(db, kind, id, fields, ground)
  const park = get(db, 'zone', 'KCN-THANH-LOC')
  const middle = park.point ?? [105.13, 9.99]
  write('zone', park.id, { shape: rectangle(middle, -1000, -620, 2000, 1240), quality: 'digitised' })
  const phases = list(db, 'phase', { zone: park.id })
  for (const [at, phase] of phases.entries())
    write('phase', phase.id, { shape: rectangle(middle, -980 + at * 1190, -600, at === 0 ? 1170 : 770, 1200) })
  for (const [at, plot] of list(db, 'plot', { zone: park.id }).entries()) {
    const [column, row] = [at % 6, Math.floor(at / 6)]
    write('plot', plot.id, { shape: rectangle(middle, -960 + column * 190, -570 + row * 290, 172, 250) })
  }
  const home = get(db, 'zone', 'NO-THANH-LOC')
  const place = home.point ?? [105.16, 10.01]
  for (const [at, plan] of list(db, 'plan', { zone: home.id }).entries())
    write('plan', plan.id, {
      shape: rectangle(place, -480 + (at % 3) * 320, -320 + Math.floor(at / 3) * 320, 310, 310),
    })
  for (const [at, parcel] of list(db, 'parcel').entries()) {
    const [column, row] = [at % 5, Math.floor(at / 5)]
    write('parcel', parcel.id, { shape: rectangle(place, -475 + column * 62, -315 + row * 60, 58, 56) })
  }
}

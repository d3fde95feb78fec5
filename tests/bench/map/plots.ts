import { copyFileSync } from 'node:fs'
import { checkRecord } from '../../../db/model/record/check.ts'
import { sql } from '../../../db/store/db.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { insert } from '../../../db/store/table.ts'
import { openFile } from '../data.ts'

const across = 100
const corners = 50
/** The lower left corner of the made-up plots, on land, and how far they stand from one another, degrees. */
const origin = [105.25, 9.92] as const
const step = 0.0009

export const plots = across * across
/** The middle of all plots, longitude and latitude. */
export const middle = [origin[0] + (across * step) / 2, origin[1] + (across * step) / 2] as const

export type Ring = [number, number][]

/** 10,000 plots of 50 corners side by side: a wavy outline, so that no corner is one too many. */
export function rings(): Ring[] {
  return Array.from({ length: plots }, (_, n) => {
    const [x, y] = [origin[0] + (n % across) * step, origin[1] + Math.floor(n / across) * step]
    return Array.from({ length: corners }, (_, k): [number, number] => {
      const angle = (k / corners) * 2 * Math.PI
      const r = step * (0.46 + 0.03 * Math.sin(11 * angle))
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
  })
}

/** A data file with these plots in one zone. */
export function fill(seeded: string, file: string, shapes: readonly Ring[]): void {
  copyFileSync(seeded, file)
  const db = openFile(file)
  const add = (kind: 'zone' | 'plot', id: string, fields: Record<string, unknown>) =>
    insert(db, kind, { id, ...checkRecord(kind, fields) })
  inBatch(db, { name: 'Dựng lô giả lập để đo', by: 'bench', kept: true }, () => {
    // The map opens on the one zone that has a place: so all its plots are in the picture when they are shown first.
    sql(db, 'UPDATE zone SET point = NULL').run()
    add('zone', 'map-zone', { code: 'GL-DO', name: 'KCN Đo bản đồ', type: 'kcn', point: [...middle], quality: 'point' })
    for (const [n, ring] of shapes.entries())
      add('plot', `map-plot-${n}`, {
        ...{ code: `GL-DO-${n}`, zone: 'map-zone', area_ha: 0.8, status: ['ready', 'leased', 'reserved', null][n % 4] },
        shape: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
      })
  })
  db.close()
}

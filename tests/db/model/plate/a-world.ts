import type { LaidMap } from '../../../../db/model/backdrop/laid.ts'
import type { ZoneSummary } from '../../../../db/model/dossier.ts'
import type { Land } from '../../../../db/model/map/lands.ts'
import type { GeoShape } from '../../../../db/model/map/svg.ts'
import type { PlateWorld, ZoneDetail } from '../../../../db/model/plate/ask.ts'
import { plotClasses } from '../../../../db/model/shape/class.ts'
import { shapeStates } from '../../../../db/model/shape/set.ts'
import { statuses } from '../../../../db/model/sign/status.ts'
import { zoneTypes } from '../../../../db/model/sign/symbol.ts'
import { zoneThemes } from '../../../../db/model/theme.ts'

type Wanted = { zones: number; plots: number; quality?: ZoneSummary['quality']; unplaced?: number; hasShapes?: boolean }

/** A made-up world of zones beside each other, each a slanted block of land cut into plots. All of it is of one pattern: equal asks give equal worlds. */
export function aWorld({ zones, plots, quality = 'surveyed', unplaced = 0, hasShapes = true }: Wanted): PlateWorld {
  const each = Math.floor(plots / Math.max(1, zones))
  const made = Array.from({ length: zones }, (_, n) => aZone(n, n >= zones - unplaced ? null : quality, hasShapes))
  const lands = made.map(zone => [zone.id, zone.shape ? landsOf(zone, each) : []] as const)
  return {
    zones: made,
    lands: Object.fromEntries(lands),
    details: Object.fromEntries(lands.map(([id, own]) => [id, aDetail(own)])),
    backdrops: [],
    office: { name: 'Ban Quản lý Khu kinh tế tỉnh An Giang', parent: 'Ủy ban nhân dân tỉnh An Giang' },
    themed: { theme: 'plots', classes: Object.fromEntries(made.map(classOf)), notes: {}, words: {} },
    day: '2026-11-27',
    today: '2026-11-27',
    code: '27-11-2026/01',
  }
}

/** A raster base map of the office that lies under all of the made-up world, its file there. */
export const aMap = (more: Partial<LaidMap> = {}): LaidMap => ({
  ...{ id: 'map', name: 'Ảnh nền', form: 'raster', file: '/tmp/anh.mbtiles', state: 'kept', media: null, page: 1 },
  ...{ control: null, opacity: 1, zoom: { from: 0, to: 19 }, credit: 'Ảnh nền' },
  bounds: { west: 104, south: 9, east: 106, north: 11 },
  ...more,
})

/** Zone `n` of a grid of zones in the former Kiên Giang; without a quality it has no place. */
export function aZone(n: number, quality: ZoneSummary['quality'], hasShape = true): ZoneSummary {
  const middle: [number, number] = [104.9 + (n % 5) * 0.12, 9.72 + Math.floor(n / 5) * 0.09]
  const type = zoneTypes[n % 3] ?? 'kcn'
  const status = statuses[n % 6] ?? 'unk'
  const name = ['KCN', 'CCN', 'Khu nhà ở công nhân và tái định cư'][n % 3]
  return {
    ...{ id: `zone-${n}`, code: `GL-${n}`, name: `${name} Giả lập Vĩnh Thạnh Hưng ${n + 1}`, type },
    area_ha: n % 7 === 3 ? null : 120.55 + n,
    point: quality ? middle : null,
    shape: (quality && hasShape ? block(middle, 0, 1, 0, 1) : null) as ZoneSummary['shape'],
    isBounded: quality !== null && hasShape,
    ...{ quality, unit: 'xã Giả lập', province: 'tỉnh An Giang', unitBefore: '' },
    themes: Object.fromEntries(zoneThemes.map(theme => [theme, status])) as ZoneSummary['themes'],
  }
}

const classOf = ({ id }: ZoneSummary, n: number) => [id, statuses[n % 6] ?? 'unk'] as const

/** A part of a zone's slanted block, as shares of its sides. */
function block([lon, lat]: [number, number], u0: number, u1: number, v0: number, v1: number): GeoShape {
  const at = (u: number, v: number) => {
    const [x, y] = [(u - 0.5) * 0.016, (v - 0.5) * 0.009]
    return [lon + x * 0.94 - y * 0.34, lat + x * 0.34 + y * 0.94]
  }
  return { type: 'Polygon', coordinates: [[at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1), at(u0, v0)]] }
}

function landsOf({ id, point }: ZoneSummary, count: number): Land[] {
  const middle = point ?? [105, 9.9]
  const columns = Math.ceil(Math.sqrt(count * 1.8))
  const rows = Math.ceil(count / Math.max(1, columns))
  const plots = Array.from({ length: count }, (_, n): Land => {
    const [u, v] = [(n % columns) / columns, Math.floor(n / columns) / rows]
    const status = plotClasses[shapeStates.plot[(n * 7) % 6] ?? 'unknown']
    const shape = block(middle, u + 0.1 / columns, u + 0.9 / columns, v + 0.1 / rows, v + 0.9 / rows)
    return { id: `${id}-plot-${n}`, is: 'plot', code: `GL-A${n + 1}`, status, areaHa: 1.25, shape }
  })
  const phases = [0, 1].map(
    (n): Land => ({
      id: `${id}-phase-${n}`,
      is: 'phase',
      code: `GL-G${n}`,
      status: 'unk',
      areaHa: n === 0 ? 60 : null,
      shape: block(middle, n / 2, (n + 1) / 2, 0, 1),
    }),
  )
  return [...plots, ...phases]
}

const aDetail = (lands: readonly Land[]): ZoneDetail => ({
  facts: [
    { label: 'Xã, phường', value: 'xã Giả lập' },
    { label: 'Diện tích quy hoạch', value: '120,55 ha' },
    { label: 'Được chấp thuận', value: null },
    { label: 'Chủ đầu tư hạ tầng', value: 'Công ty cổ phần Giả lập đầu tư hạ tầng khu công nghiệp Vĩnh Thạnh Hưng' },
  ],
  phases: [
    { label: 'Giai đoạn 1', value: '60 ha' },
    { label: 'Giai đoạn 2', value: null },
  ],
  plots: shapeStates.plot.flatMap((state, at) => {
    const own = lands.filter(land => land.is === 'plot' && land.status === plotClasses[state])
    return own.length > 0 ? [{ state, areas: own.map((_, n) => (at === 2 && n === 0 ? null : 1.25)) }] : []
  }),
})

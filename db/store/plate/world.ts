import type { ZoneSummary } from '../../model/dossier.ts'
import { boundsOf } from '../../model/geometry.ts'
import { type PlotStatus, plotStatuses } from '../../model/land/occupancy.ts'
import { inListOrder } from '../../model/map/register.ts'
import { areaText } from '../../model/map/zones.ts'
import type { Fact, PlateAsk, PlateWorld, ZoneDetail } from '../../model/plate/ask.ts'
import { infoOf } from '../../model/record/kind.ts'
import { kinds, type RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { formatNumber } from '../../model/text/number.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { get, list } from '../table.ts'
import { officeOf } from '../view/agency.ts'
import { zoneSummaries } from '../view/overview.ts'
import { landsOf } from './lands.ts'

type Days = { day: string; today: string; code: string | null }

/** All that the plates of an ask are drawn from. Throws E_MAP_ZONE for a zone that is not there. */
export function plateWorld(db: Db, ladders: Ladder[], { cover }: PlateAsk, days: Days): PlateWorld {
  const zones = zoneSummaries(db, ladders, days.day, { hasShapes: true }).sort(inListOrder)
  const one = cover.is === 'zone' ? cover.zone : null
  if (one !== null && !zones.some(zone => zone.id === one)) throw new Problem('E_MAP_ZONE', { zone: one })
  const detailed = cover.is === 'atlas' ? zones : zones.filter(zone => zone.id === one)
  const near = cover.is === 'all' ? [] : cover.is === 'view' ? inView(zones, cover.bounds) : detailed
  const { name, parent } = officeOf(db)
  return {
    ...{ zones, office: { name, parent }, meridian: 104.5, ...days },
    lands: Object.fromEntries(near.map(zone => [zone.id, landsOf(db, zone.id)])),
    details: Object.fromEntries(detailed.map(zone => [zone.id, detailOf(db, zone)])),
  }
}

function inView(zones: readonly ZoneSummary[], view: { west: number; south: number; east: number; north: number }) {
  return zones.filter(zone => {
    const box = boundsOf(zone.shape as Parameters<typeof boundsOf>[0], zone.point)
    return box && box[2] >= view.west && box[0] <= view.east && box[3] >= view.south && box[1] <= view.north
  })
}

function detailOf(db: Db, summary: ZoneSummary): ZoneDetail {
  const zone = get(db, 'zone', summary.id)
  const phases = list(db, 'phase', { zone: summary.id })
  return { facts: factsOf(zone, summary), phases: phases.map(phaseFact), plots: plotsOf(db, summary.id) }
}

const ha = (area: number | null): string | null => (area === null ? null : areaText(area))

function factsOf(zone: RecordOf<'zone'>, { unit, unitBefore }: ZoneSummary): Fact[] {
  const quality = infoOf(kinds.zone.fields.quality).choices?.[zone.quality ?? '']?.vi
  return [
    { label: 'Xã, phường', value: unit || null },
    ...(unitBefore ? [{ label: 'Trước 7/2025', value: unitBefore }] : []),
    { label: 'Diện tích quy hoạch', value: ha(zone.area_ha) },
    { label: 'Được chấp thuận', value: ha(zone.approved_ha) },
    { label: 'Chủ đầu tư hạ tầng', value: zone.developer },
    {
      label: 'Lấp đầy theo báo cáo',
      value: zone.occupancy_pct === null ? null : `${formatNumber(zone.occupancy_pct)}\u00a0%`,
    },
    { label: 'Vị trí, ranh giới', value: quality ?? null },
  ]
}

const phaseFact = ({ name, area_ha }: RecordOf<'phase'>): Fact => ({ label: name, value: ha(area_ha) })

type Group = { status: PlotStatus | null; count: number; ha: number | null; withoutArea: number }

function plotsOf(db: Db, zone: string): ZoneDetail['plots'] {
  const rows = sql(
    db,
    `SELECT status, count(*) AS count, sum(area_ha) AS ha, sum(area_ha IS NULL) AS withoutArea
     FROM plot WHERE zone = ? AND ended IS NULL GROUP BY status`,
  ).all(zone) as Group[]
  return plotStatuses.flatMap(status => {
    const own = rows.find(row => (row.status ?? 'unknown') === status)
    return own ? [{ status, count: own.count, ha: own.ha ?? 0, withoutArea: own.withoutArea }] : []
  })
}

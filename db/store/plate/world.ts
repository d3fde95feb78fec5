import type { ZoneSummary } from '../../model/dossier.ts'
import { boundsOf } from '../../model/geometry.ts'
import { inListOrder } from '../../model/map/register.ts'
import { areaText } from '../../model/map/zones.ts'
import type { Fact, PlateAsk, PlateWorld, ZoneDetail } from '../../model/plate/ask.ts'
import { infoOf } from '../../model/record/kind.ts'
import { kinds, type RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { formatNumber } from '../../model/text/number.ts'
import { Problem } from '../../model/text/problem.ts'
import { readTheme } from '../../model/themed.ts'
import type { Db } from '../db.ts'
import { themed } from '../map/theme/themed.ts'
import { get, list } from '../table.ts'
import { type KnownMap, laidMaps } from '../tiles/laid.ts'
import { officeOf } from '../view/agency.ts'
import { zoneSummaries } from '../view/overview.ts'
import { landsOf, plotSums } from './lands.ts'

type Days = { day: string; today: string; code: string | null }

/** A plate's world whose base maps have not been looked for yet. */
export type KnownWorld = Omit<PlateWorld, 'backdrops'> & { backdrops: KnownMap[] }

/** All that the plates of an ask are drawn from. Throws E_MAP_ZONE for a zone that is not there. */
export function plateWorld(db: Db, ladders: Ladder[], { cover, theme }: PlateAsk, days: Days): KnownWorld {
  const zones = zoneSummaries(db, ladders, days.day, { hasShapes: true }).sort(inListOrder)
  const one = cover.is === 'zone' ? cover.zone : null
  if (one !== null && !zones.some(zone => zone.id === one)) throw new Problem('E_MAP_ZONE', { zone: one })
  const detailed = cover.is === 'atlas' ? zones : zones.filter(zone => zone.id === one)
  const near = cover.is === 'all' ? [] : cover.is === 'view' ? inView(zones, cover.bounds) : detailed
  const { name, parent } = officeOf(db)
  const answer = themed(db, ladders, days.day, theme)
  const reading = readTheme(theme, answer)
  return {
    ...{ zones, office: { name, parent }, themed: answer, ...days },
    backdrops: laidMaps(db),
    lands: Object.fromEntries(near.map(zone => [zone.id, landsOf(db, zone.id, reading)])),
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
  return { facts: factsOf(zone, summary), phases: phases.map(phaseFact), plots: plotSums(db, summary.id) }
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

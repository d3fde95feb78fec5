import type { ClusterFacts, ProjectFacts, Report } from '../../model/form/facts.ts'
import type { FormFacts } from '../../model/form/fill.ts'
import type { Period } from '../../model/form/period.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { inOrder } from '../../model/text/order.ts'
import { type Db, sql } from '../db.ts'
import { occupancyIn } from '../land/rows.ts'
import { list } from '../table.ts'
import { type Steps, stepsOf } from './steps.ts'

type Zone = RecordOf<'zone'>
type Enterprise = RecordOf<'enterprise'>
type Tenant = RecordOf<'tenant'>

/** What of the register the forms of a period are filled from. Without a zone (its id): of all clusters, and only of those. */
export function formFacts(db: Db, ladders: Ladder[], period: Period, zone: string | null): FormFacts {
  const zones = list(db, 'zone', zone ? { id: zone } : { type: 'ccn' })
  const world = worldOf(db, period)
  const steps = stepsOf(db, ladders)
  const parks = new Set(sql(db, `SELECT id FROM zone WHERE type <> 'ccn'`).pluck().all() as string[])
  const isOutside = (id: string | null) => id !== null && parks.has(id) && id !== zone
  return {
    clusters: zones.map(each => clusterOf(db, each, world, steps.get(each.id))),
    province: provinceOf(db),
    parks: {
      tenants: world.tenants.filter(tenant => isOutside(tenant.zone)).length,
      reports: world.reports.filter(report => isOutside(placeOf(report, world))).length,
    },
    placeless: world.reports
      .filter(report => placeOf(report, world) === null)
      .map(report => world.enterprises.get(report.enterprise ?? '')?.name ?? 'báo cáo không ghi doanh nghiệp'),
  }
}

/** Everything about enterprises, read once. `reports` are those of the period, as they were written. */
type World = {
  enterprises: Map<string, Enterprise>
  tenants: Tenant[]
  reports: Report[]
  units: Map<string, string>
  /** Enterprise -> the zones where it has a project, is registered or has ever reported from. */
  places: Map<string, Set<string>>
}

function worldOf(db: Db, period: Period): World {
  const enterprises = new Map(list(db, 'enterprise').map(each => [each.id, each]))
  const tenants = list(db, 'tenant')
  const places = new Map<string, Set<string>>()
  const placed = (enterprise: string | null, zone: string | null) => {
    if (enterprise && zone) places.set(enterprise, (places.get(enterprise) ?? new Set()).add(zone))
  }
  for (const { id, zone } of enterprises.values()) placed(id, zone)
  for (const { enterprise, zone } of tenants) placed(enterprise, zone)
  const told = sql(db, 'SELECT DISTINCT enterprise, zone FROM report').raw().all() as [string | null, string | null][]
  for (const [enterprise, zone] of told) placed(enterprise, zone)
  const units = sql(db, 'SELECT id, name FROM unit').raw().all() as [string, string][]
  return { enterprises, tenants, reports: list(db, 'report', { period: period.code }), units: new Map(units), places }
}

/** The zone that a report is about: its own, else the only one of its enterprise. */
function placeOf(report: Report, { places }: World): string | null {
  if (report.zone) return report.zone
  const known = [...(places.get(report.enterprise ?? '') ?? [])]
  return known.length === 1 ? (known[0] ?? null) : null
}

function clusterOf(db: Db, zone: Zone, world: World, steps: Steps | undefined): ClusterFacts {
  const { id, code, name, area_ha, approved_ha, cluster, unit, status } = zone
  const here = [...world.enterprises.values()]
    .filter(each => world.places.get(each.id)?.has(id))
    .sort((a, b) => inOrder(a.code, b.code))
  const isDeveloper = (enterprise: string | null) =>
    enterprise === null || world.enterprises.get(enterprise)?.role === 'developer'
  const reports = world.reports.filter(each => isDeveloper(each.enterprise) && placeOf(each, world) === id)
  const tenants = world.tenants.filter(tenant => tenant.zone === id)
  return {
    ...{ id, code, name, area_ha, approved_ha, cluster, unit, status },
    unitName: unit ? (world.units.get(unit) ?? null) : null,
    developer: here.find(each => each.role === 'developer') ?? null,
    established: zone.established ?? steps?.established ?? null,
    isEstablished: zone.established || steps?.isEstablished ? true : status === 'planned' ? false : null,
    isPlanned: steps?.isPlanned ?? null,
    isDrawn: steps?.isDrawn ?? null,
    report: reports.at(-1) ?? null,
    reports: reports.length,
    land: occupancyIn(db, id),
    tenants: countsOf(tenants, world),
    orphans: tenants.filter(tenant => tenant.enterprise === null).map(tenant => ({ id: tenant.id, name: tenant.name })),
    projects: here.filter(each => each.role !== 'developer').map(each => projectOf(each, zone, tenants, world)),
  }
}

function projectOf(enterprise: Enterprise, zone: Zone, tenants: Tenant[], world: World): ProjectFacts {
  const own = tenants.filter(tenant => tenant.enterprise === enterprise.id).map(tenant => tenant.name)
  const reports = world.reports.filter(each => each.enterprise === enterprise.id && placeOf(each, world) === zone.id)
  return {
    enterprise,
    projects: own.join('; ') || enterprise.name,
    zone: { id: zone.id, code: zone.code, name: zone.name },
    report: reports.at(-1) ?? null,
    reports: reports.length,
  }
}

function countsOf(tenants: Tenant[], { enterprises }: World): ClusterFacts['tenants'] {
  const foreign = tenants.map(tenant => enterprises.get(tenant.enterprise ?? '')?.foreign_capital ?? null)
  return {
    count: tenants.length,
    foreign: foreign.filter(Boolean).length,
    unknownForeign: foreign.filter(each => each === null).length,
    operating: tenants.filter(tenant => tenant.status === 'operating').length,
    unknownStatus: tenants.filter(tenant => tenant.status === null).length,
  }
}

/** The province that stands today: the one without a last day. */
function provinceOf(db: Db): FormFacts['province'] {
  const [province] = sql(
    db,
    `SELECT id, name FROM unit WHERE level = 'province' ORDER BY valid_to IS NOT NULL, valid_from DESC LIMIT 1`,
  ).all() as FormFacts['province'][]
  return province ?? { id: '', name: 'toàn tỉnh' }
}

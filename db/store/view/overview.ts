import { classify, type ThemeFacts } from '../../model/classify.ts'
import type { ZoneSummary } from '../../model/dossier.ts'
import { boundsOf } from '../../model/geometry.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { type StatusKey, type ZoneTheme, zoneThemes } from '../../model/theme.ts'
import { type Row, toRecord } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { list } from '../table.ts'

type Asked = { only?: string; hasShapes?: boolean }

/** Every zone, or one (by id), as the list and the map need it; boundaries are read when they are asked for. */
export function zoneSummaries(db: Db, ladders: Ladder[], today: string, asked: Asked = {}): ZoneSummary[] {
  const units = new Map(list(db, 'unit').map(unit => [unit.id, unit]))
  const facts = factsOf(db, ladders)
  const chains = new Map<string | null, string[]>()
  const named = (unit: string | null) => {
    const known = chains.get(unit) ?? chain(units, unit)
    chains.set(unit, known)
    return known
  }
  return zonesOf(db, asked).map(({ isBounded, ...zone }) => {
    const known = { ...(facts.get(zone.id) ?? noFacts()), status: zone.status }
    const classes = zoneThemes.map((name): [ZoneTheme, StatusKey] => [name, classify[name](known, today)])
    const { id, code, name, type, area_ha, shape, quality } = zone
    const point = zone.point ?? middleOf(zone.shape)
    const [unit, unitBefore] = [named(zone.unit), named(zone.unit_before)]
    return {
      ...{ id, code, name, type, area_ha, point, shape: asked.hasShapes ? shape : null, isBounded, quality },
      unit: unit[0] ?? '',
      province: unit.slice(1).join(', '),
      unitBefore: unitBefore.join(', '),
      themes: Object.fromEntries(classes) as ZoneSummary['themes'],
    }
  })
}

/** Zones without their long texts, which a list of a thousand would read for nothing. */
function zonesOf(db: Db, { only, hasShapes }: Asked): (RecordOf<'zone'> & { isBounded: boolean })[] {
  // The boundary of a zone whose point nobody wrote down says where it is.
  const shape = hasShapes ? 'shape' : 'CASE WHEN point IS NULL THEN shape END AS shape'
  const columns = `id, code, name, type, unit, unit_before, area_ha, status, point, quality, ${shape}, shape IS NOT NULL AS isBounded`
  const rows = sql(db, `SELECT ${columns} FROM zone ${only ? 'WHERE id = ?' : ''} ORDER BY code`).all(
    ...(only ? [only] : []),
  )
  return (rows as Row[]).map(row => ({
    ...(toRecord('zone', row) as RecordOf<'zone'>),
    isBounded: row.isBounded === 1,
  }))
}

function middleOf(shape: RecordOf<'zone'>['shape']): [number, number] | null {
  const box = boundsOf(shape, null)
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
}

/** A unit's name and those it is part of: ["xã Thạnh Lộc", "huyện Châu Thành", "tỉnh Kiên Giang"]. */
export function chain(units: Map<string, RecordOf<'unit'>>, id: string | null): string[] {
  const names: string[] = []
  for (
    let unit = id ? units.get(id) : undefined;
    unit && names.length < 4;
    unit = unit.parent ? units.get(unit.parent) : undefined
  )
    names.push(unit.name.charAt(0).toLowerCase() + unit.name.slice(1))
  return names
}

export const noFacts = (): ThemeFacts => ({ status: null, planning: [], clearance: [], calls: [], directives: [] })

/** What the rules of the themes look at, by the id of a zone; what is written of a phase stands under the phase as well. */
export function factsOf(db: Db, ladders: Ladder[]): Map<string, ThemeFacts> {
  const byCode = new Map(ladders.map(ladder => [ladder.code, ladder]))
  const facts = new Map<string, ThemeFacts>()
  const of = (zone: string) => {
    const known = facts.get(zone) ?? noFacts()
    facts.set(zone, known)
    return known
  }
  for (const { zone, phase, ladder, step, status } of list(db, 'progress', { household: null, plan: null })) {
    const found = byCode.get(ladder)
    const at = found?.steps.findIndex(each => each.code === step) ?? -1
    for (const site of phase ? [zone, phase] : [zone]) {
      if (found?.about === 'planning') of(site).planning.push({ status, approves: found.steps[at]?.approves === true })
      if (found?.about === 'clearance') of(site).clearance.push({ status, last: at >= found.steps.length - 2 })
    }
  }
  const calls = sql(db, 'SELECT zone, phase, stage FROM call WHERE zone IS NOT NULL').all() as CallRow[]
  for (const { zone, phase, stage } of calls)
    for (const site of phase ? [zone, phase] : [zone]) of(site).calls.push(stage)
  const ordered = sql(
    db,
    'SELECT target.zone, directive.status, directive.due FROM target JOIN directive ON directive.id = target.directive WHERE target.zone IS NOT NULL',
  )
  for (const { zone, ...directive } of ordered.all() as OrderRow[]) of(zone).directives.push(directive)
  return facts
}

type CallRow = { zone: string; phase: string | null; stage: RecordOf<'call'>['stage'] }
type OrderRow = { zone: string; status: RecordOf<'directive'>['status']; due: string | null }

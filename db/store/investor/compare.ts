import { type ComparedSite, type Comparison, compareSites } from '../../model/investor/compare.ts'
import { kinds } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { verdicts } from '../readiness/world.ts'
import { get } from '../table.ts'
import { dossierOf } from '../view/dossier.ts'
import type { Site } from './investors.ts'

/** Two to four zones, phases or calls side by side. Throws E_COMPARE_COUNT, E_PROOF_PHASE or E_RECORD_MISSING. */
export function compare(db: Db, ladders: Ladder[], sites: Site[], today: string): Comparison {
  if (sites.length < 2 || sites.length > 4) throw new Problem('E_COMPARE_COUNT', { count: String(sites.length) })
  return compareSites(
    sites.map(site => comparedOf(db, ladders, site, today)),
    today,
  )
}

function comparedOf(db: Db, ladders: Ladder[], site: Site, today: string): ComparedSite {
  const zone = get(db, 'zone', site.zone)
  const call = site.call ? get(db, 'call', site.call) : null
  const phaseId = site.phase ?? call?.phase ?? null
  const phase = phaseId ? get(db, 'phase', phaseId) : null
  if (phase && phase.zone !== zone.id) throw new Problem('E_PROOF_PHASE', { phase: phase.name, zone: zone.name })
  const verdict = verdicts(db, ladders, today, { zone: zone.id }).find(
    each => (each.phase?.id ?? null) === (phase?.id ?? null),
  )
  if (!verdict) throw new Problem('E_RECORD_MISSING', { kind: kinds.zone.label.vi, record: site.zone })
  const own = call ?? (verdict.call ? get(db, 'call', verdict.call) : null)
  return { dossier: dossierOf(db, ladders, zone.id, today), phase, call: own, verdict }
}

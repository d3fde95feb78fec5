import type { Hit } from '../../../db/store/search.ts'
import { api } from '../../api.ts'
import { attempt, cover, select, show, useAtlas } from '../../state.ts'

/** Opens what was found where it is best seen: a paper among the papers, a call among the calls, an investor among the investors, the rest at its zone on the map. */
export async function openHit(hit: Hit): Promise<void> {
  if (hit.kind === 'document') return show({ is: 'papers', paper: hit.id })
  if (hit.kind === 'directive') return show({ is: 'directives', directive: hit.id })
  if (hit.kind === 'call') return show({ is: 'calls', call: hit.id })
  if (hit.kind === 'investor') return show({ is: 'calls', call: null, part: 'investors', investor: hit.id })
  if (hit.kind === 'rule') return show({ is: 'calls', call: null, part: 'readiness' })
  const zone = await zoneOf(hit)
  if (zone) {
    show({ is: 'map' })
    select(zone)
  } else cover({ is: 'none' })
}

async function zoneOf(hit: Hit): Promise<string | undefined> {
  if (hit.kind === 'zone') return hit.id
  const [record] = (await attempt(() => api.list({ kind: hit.kind, where: { id: hit.id } }))) ?? []
  if (record?.zone) return String(record.zone)
  if (hit.kind === 'statistic' && record?.document) show({ is: 'papers', paper: String(record.document) })
  const zones = useAtlas.getState().overview?.zones ?? []
  const name = String(record?.name ?? '').toLowerCase()
  return hit.kind === 'unit'
    ? zones.find(zone => zone.unit.toLowerCase() === name || zone.unitBefore.toLowerCase().includes(name))?.id
    : undefined
}

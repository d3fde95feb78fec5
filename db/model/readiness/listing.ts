import { infoOf } from '../record/kind.ts'
import { kinds } from '../record/kinds.ts'
import type { CallFact, Site, World, ZoneFacts } from './facts.ts'
import { doubtOf, type Finding, found, within } from './finding.ts'

/** Whether a call of the site stands in the province's list, and by which decision. A list without a number is known, not proved. */
export function judgeListing(site: Site, facts: ZoneFacts, world: World): Finding {
  const calls = facts.calls.filter(call => call.phase === null || call.phase === site.phase?.id)
  const parts = facts.calls.filter(call => call.phase !== null)
  if (calls.length === 0 && (site.phase || parts.length === 0))
    return found('unknown', { missing: 'dự án kêu gọi trong danh mục của tỉnh' })
  if (calls.length === 0)
    return found('check', { says: `mới có ${within(phaseOf(facts, parts[0]))}`, document: parts[0]?.list ?? null })
  const ranked = calls.map(call => ofCall(call, world)).sort((a, b) => rank(a) - rank(b))
  return ranked[0] ?? found('unknown')
}

function ofCall({ listing, list, agency }: CallFact, world: World): Finding {
  const date = world.papers.get(list ?? '')?.date ?? null
  const base = { document: list, date, agency }
  if (listing !== null && listing !== 'in') {
    const says = infoOf(kinds.call.fields.listing).choices?.[listing]?.vi ?? listing
    return found('unmet', { ...base, says, missing: 'quyết định đưa vào danh mục kêu gọi' })
  }
  if (list === null && listing === null) return found('unknown', { agency, missing: 'danh mục kêu gọi có tên dự án' })
  const doubt = doubtOf(world, { document: list, certainty: null })
  if (!doubt) return found('met', base)
  return found('check', { ...base, says: doubt, missing: 'quyết định ban hành danh mục' })
}

const rank = ({ state }: Finding): number => ['met', 'check', 'unmet', 'unknown'].indexOf(state)
const phaseOf = ({ phases }: ZoneFacts, call: CallFact | undefined): string =>
  phases.find(each => each.id === call?.phase)?.name ?? 'một giai đoạn'

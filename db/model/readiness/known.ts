import { infoOf } from '../record/kind.ts'
import { kindOf } from '../record/kinds.ts'
import { showValue } from '../text/show.ts'
import type { FieldFact, Site, World, ZoneFacts } from './facts.ts'
import { doubtOf, type Finding, found, joined, within } from './finding.ts'
import type { FieldTest } from './test.ts'

/** Whether the asked fields of the zone, the phase or its call are known, and on whose word. A field that is partly known proves nothing. */
export function judgeKnown(test: FieldTest, site: Site, facts: ZoneFacts, world: World): Finding {
  const owner = ownerOf(test, site, facts)
  if (owner === null)
    return found('unknown', { missing: test.of === 'call' ? 'dự án kêu gọi trong khu' : 'số liệu của từng giai đoạn' })
  const asked = test.fields.map(name => ({ name, fact: facts.fields.get(`${test.of}/${owner}/${name}`) }))
  const known = asked.flatMap(({ name, fact }) => (fact ? [{ name, fact }] : []))
  const lacking = joined(asked.filter(({ fact }) => !fact).map(({ name }) => labelOf(test, name)))
  if (known.length === 0) return found('unknown', { missing: `ghi ${lacking} vào hồ sơ ${ownerWord[test.of]}` })
  const first = known[0]?.fact
  const base = { document: first?.document ?? null, date: first?.asOf ?? dayOf(world, first) }
  if (lacking)
    return found('unknown', {
      ...{ ...base, missing: lacking, says: `đã có ${joined(known.map(({ name }) => labelOf(test, name)))}` },
    })
  const doubt = test.paper ? known.map(({ fact }) => doubtOf(world, fact, isAging(fact))).find(Boolean) : null
  const says = [known.length === 1 ? shown(test, known[0]) : '', whole(test, site)].filter(Boolean).join('; ')
  if (!doubt) return found('met', { ...base, says })
  return found('check', { ...base, says: [says, doubt].filter(Boolean).join('; '), missing: 'văn bản của cơ quan' })
}

const ownerWord = { zone: 'khu', phase: 'giai đoạn', call: 'dự án kêu gọi' }

function ownerOf({ of }: FieldTest, site: Site, facts: ZoneFacts): string | null {
  if (of === 'zone') return site.zone.id
  if (of === 'phase') return site.phase?.id ?? null
  const calls = facts.calls.filter(call => call.phase === null || call.phase === (site.phase?.id ?? null))
  return (calls.find(call => call.phase !== null) ?? calls[0])?.id ?? null
}

const labelOf = ({ of }: FieldTest, name: string): string => within(infoOf(kindOf(of).fields[name]).label.vi)
const isAging = ({ value }: FieldFact): boolean => typeof value === 'number'
const dayOf = ({ papers }: World, fact: FieldFact | undefined): string | null =>
  papers.get(fact?.document ?? '')?.date ?? null

/** A number is said; a text stands in the dossier. */
function shown({ of }: FieldTest, known: { name: string; fact: FieldFact } | undefined): string {
  if (!known || typeof known.fact.value !== 'number') return ''
  return showValue(infoOf(kindOf(of).fields[known.name]), known.fact.value)
}

const whole = ({ of }: FieldTest, site: Site): string => (of === 'zone' && site.phase ? 'ghi cho cả khu' : '')

import { classify } from '../../db/model/classify.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import type { Status } from '../../db/model/sign/status.ts'
import { foldAccents, hasAccents, wordsOf } from '../../db/model/text/fold.ts'
import { inOrder } from '../../db/model/text/order.ts'
import type { Overview } from '../../electron/contract.ts'

export type CallLine = Overview['calls'][number]

/** What a brief is asked of: a call, or a zone alone. */
export type Subject = { call: string } | { zone: string }

/** "zone:<id>" in the screen's `call` stands for the sheet of a zone without a call. */
export function subjectOf(call: string): Subject {
  return call.startsWith('zone:') ? { zone: call.slice('zone:'.length) } : { call }
}

/** The calls whose name, zone or number hold every typed word, accents counted only when typed; those in a zone, then the rest. */
export function groupCalls(
  overview: Pick<Overview, 'calls' | 'zones'>,
  typed: string,
): { inZone: CallLine[]; other: CallLine[] } {
  const words = wordsOf(typed)
  const zones = new Map(overview.zones.map(zone => [zone.id, zone.name]))
  const isFound = (call: CallLine) => {
    const exact = ` ${wordsOf(`${call.name} ${call.code} ${zones.get(call.zone ?? '') ?? ''}`).join(' ')}`
    const plain = foldAccents(exact)
    return words.every(word => (hasAccents(word) ? exact : plain).includes(` ${word}`))
  }
  const found = overview.calls.filter(isFound).sort((a, b) => inOrder(a.name, b.name))
  return { inZone: found.filter(call => call.zone !== null), other: found.filter(call => call.zone === null) }
}

/** A call's stage in its own words, drawn as the map's call theme draws it. */
export function stageOf({ stage }: Pick<CallLine, 'stage'>): { status: Status; word: string } {
  const facts = { status: null, planning: [], clearance: [], calls: [stage], directives: [] }
  const word = stage ? infoOf(kinds.call.fields.stage).choices?.[stage]?.vi : undefined
  return { status: classify.call(facts, ''), word: word ?? 'chưa có số liệu' }
}

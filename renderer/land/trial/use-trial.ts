import { useState } from 'react'
import type { About } from '../../../db/model/land/arrears.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import type { Question, WhatIf } from '../../../db/model/rent/whatif.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { type Reading, readTyped } from '../../form/reading.ts'
import { useAtlas } from '../../state.ts'
import { useRead } from '../../use-read.ts'

export type Typed = { about: About; rate: string; from: string; yearly: string; only: string }
export type Trial = ReturnType<typeof useTrial>

const money = infoOf(kinds.scenario.fields.rate_vnd)
const percent = infoOf(kinds.scenario.fields.yearly_pct)

/** What is typed for a trial of one zone, how it reads, and the answer to it; the last answer stays until the next is there. */
export function useTrial(zone: string) {
  const today = useAtlas(state => state.overview?.today) ?? ''
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ about: 'state_rent', rate: '', yearly: '', only: '' },
    from: formatDay(`${Number(today.slice(0, 4)) + 1}-01-01`),
  }))
  const rate = readTyped('rate_vnd', money, typed.rate)
  const yearly = readTyped('yearly_pct', percent, typed.yearly)
  const question = questionOf(typed, rate, yearly)
  const key = question && `${zone} ${JSON.stringify(question)}`
  const answer = useRead(key, async () => (question ? api.whatIf({ zone, question }) : undefined))
  const [last, setLast] = useState<WhatIf | null>(null)
  if (answer && answer !== last) setLast(answer)
  return {
    ...{ typed, rate, yearly, question },
    change: (patch: Partial<Typed>) => setTyped(now => ({ ...now, ...patch })),
    result: question ? (answer ?? last) : null,
  }
}

function questionOf({ about, from, only }: Typed, rate: Reading, yearly: Reading): Question | null {
  const day = readDay(from)
  if (!day || !('value' in rate) || typeof rate.value !== 'number' || rate.value < 0 || !('value' in yearly))
    return null
  const yearly_pct = typeof yearly.value === 'number' ? yearly.value : 0
  if (yearly_pct < -50 || yearly_pct > 100) return null
  return { about, rate_vnd: rate.value, from: day, yearly_pct, only_vnd: only === '' ? null : Number(only) }
}

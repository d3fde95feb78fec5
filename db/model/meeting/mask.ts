import type { Stuck } from '../clearance/stuck.ts'
import { stuckDays } from '../clearance/stuck.ts'
import { infoOf } from '../record/kind.ts'
import { type KindName, kindOf } from '../record/kinds.ts'
import type { Held } from './page.ts'

/** What the mask hides, as the head of the screen says it. */
export const maskWords = 'Tên, giấy tờ, số tiền từng hộ đã che'

/** What a lifted mask lets the room see, as the log keeps it. */
export function unmaskedWords(households: number, zone: string): string {
  return `Tên chủ hộ, điện thoại, số tiền bồi thường của ${households} hộ còn vướng, ${zone}`
}

/** What was personal about a household, when the mask is lifted. */
export type Person = { name: string | null; phone: string | null; amount: string | null }

/**
 * Who is held, as the room may see it: a household by its code and the sort of its obstacle. What somebody wrote about an obstacle
 * may name a person, so it is not shown; it is what stands in `what` where no sort was chosen.
 */
export function heldOf(stuck: Stuck, today: string, person: Person | null): Held {
  const isHousehold = stuck.kind === 'household'
  const sorts = stuck.hitches.map(hitch => {
    if (!isHousehold || hitch.from === 'step' || hitch.detail !== null) return hitch.what
    return 'chưa ghi loại vướng mắc'
  })
  return {
    ...{ code: stuck.code, kind: stuck.kind, what: [...new Set(sorts)].join('; '), days: stuckDays(stuck, today) },
    name: isHousehold ? (person?.name ?? null) : stuck.name,
    ...{ phone: person?.phone ?? null, amount: person?.amount ?? null },
  }
}

/** Kinds whose rows speak of one household: none of their lines is shown in a meeting. */
const ofHouseholds: ReadonlySet<KindName> = new Set<KindName>(['household', 'parcel', 'award', 'payment', 'complaint'])

/** True for a change that the room may see: not of a household's own row, and not of a field that is personal. */
export function isPublic(kind: KindName, field: string | null): boolean {
  if (ofHouseholds.has(kind)) return false
  const schema = field === null ? undefined : kindOf(kind).fields[field]
  return !schema || infoOf(schema).personal !== true
}

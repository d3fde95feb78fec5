import { fieldsOf, infoOf } from '../record/kind.ts'
import { type KindName, kindNames, kindOf } from '../record/kinds.ts'

/** What stands in the place of words that are masked. A masked amount is a gap. */
export const maskedWord = 'đã che'

/** Fields that tell as much of a household as those that are marked personal: what its amounts are computed from, the number of its deed, free words. */
const telling: Partial<Record<KindName, readonly string[]>> = {
  parcel: ['certificate', 'note'],
  award: ['quantity', 'coefficient', 'note'],
  payment: ['note'],
  obstacle: ['name', 'answer', 'note'],
  progress: ['note'],
  talk: ['attended'],
}

/** Kinds whose rows speak of a household only where they name one. */
const perhaps: ReadonlySet<KindName> = new Set<KindName>(['obstacle', 'progress'])

/** The fields of a kind that are masked. `isAlways` false: only in rows that name a household. */
export function maskedFields(kind: KindName): { fields: ReadonlySet<string>; isAlways: boolean } {
  const marked = fieldsOf(kindOf(kind)).flatMap(([field, info]) => (info.personal ? [field] : []))
  return { fields: new Set([...marked, ...(telling[kind] ?? [])]), isAlways: !perhaps.has(kind) }
}

const figures: ReadonlySet<string> = new Set(['money', 'number', 'area', 'percent'])

/** Whether a field is a figure that is masked: it would stand in a table as a gap, and its sum as what is missing. */
export function isMaskedFigure(kind: KindName, field: string): boolean {
  const { fields } = maskedFields(kind)
  return fields.has(field) && figures.has(infoOf(kindOf(kind).fields[field]).kind)
}

/** Kinds of which something is masked. */
export const maskedKinds: readonly KindName[] = kindNames.filter(kind => maskedFields(kind).fields.size > 0)

/** Kinds that are called by what is masked: what was done to them has a name that tells it. */
export const toldByName: readonly KindName[] = maskedKinds.filter(kind =>
  kindOf(kind).title.some(field => maskedFields(kind).fields.has(field)),
)

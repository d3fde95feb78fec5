import type { z } from 'zod'
import { tidy } from '../cell/sheet.ts'
import { unitOf } from '../cell/unit.ts'
import type { FieldInfo } from '../record/field.ts'
import { infoOf } from '../record/kind.ts'
import { isKind, type KindName, kindOf } from '../record/kinds.ts'
import { readOut } from '../text/abbreviation.ts'
import { foldAccents } from '../text/fold.ts'
import { synonyms, tiedKinds } from './names.ts'

/** A field that a column may fill: of the kind itself, or of the kind tied to it. */
export type Target = {
  kind: KindName
  field: string
  info: FieldInfo
  schema: z.ZodType
  /** `area_ha`, or `parcel.number` for a tied kind. */
  key: string
  isTied: boolean
}

const unread = new Set<FieldInfo['kind']>(['json', 'shape', 'value'])

/** The fields that a sheet of a kind may fill, by their keys. The ref that ties a row's records together is not asked for. */
export function targetsOf(kind: KindName): Map<string, Target> {
  const tied = tiedKinds[kind]
  const of = (name: KindName, isTied: boolean): Target[] =>
    Object.entries(kindOf(name).fields)
      .map(([field, schema]) => ({ kind: name, field, schema, info: infoOf(schema), isTied }))
      .filter(({ field, info }) => !unread.has(info.kind) && !(isTied && field === tied?.by))
      .map(target => ({ ...target, key: isTied ? `${name}.${target.field}` : target.field }))
  const all = [...of(kind, false), ...(tied ? of(tied.kind, true) : [])]
  return new Map(all.map(target => [target.key, target]))
}

/** A heading without accents, case, punctuation and unit: "Diện tích, (m2)" -> "dien tich". */
export function plainHeading(heading: string): string {
  const bare = tidy(heading)
    .replace(/[([]([^()[\]]*)[)\]]/g, (all, inside: string) =>
      unitOf(inside) || /^[\s\d=+x*a-z-]{0,12}$/i.test(inside) ? ' ' : all,
    )
    .replace(/(?:đơn vị tính|đvt)\s*:.*$/iu, '')
  const [first = '', ...rest] = bare.split(/[,;]\s*|\n/)
  const kept = [first, ...rest.filter(part => !unitOf(part))].join(' ')
  return foldAccents(kept)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

const readOutAll = (plain: string) => foldAccents(readOut(plain.split(' ')).join(' '))

/** Finds the field that a heading names; undefined when no label or known word is exactly it. */
export function headingMatcher(targets: Map<string, Target>): (heading: string) => Target | undefined {
  const names = new Map<string, Target>()
  const put = (name: string, target: Target) => {
    for (const form of new Set([name, readOutAll(name)])) if (form && !names.has(form)) names.set(form, target)
  }
  // The labels first, then the office's other words, then the halves of a label ("Khu, cụm"): what comes first is kept.
  for (const target of targets.values()) {
    put(plainHeading(target.info.label.vi), target)
    put(plainHeading(target.info.label.en), target)
    put(foldAccents(target.key).replace(/[_.]/g, ' '), target)
    put(target.key, target)
  }
  for (const target of targets.values())
    for (const word of (synonyms[target.kind]?.[target.field] ?? '').split('|')) put(word, target)
  for (const target of targets.values())
    for (const half of target.info.label.vi.split(', ')) put(plainHeading(half), target)
  return heading => {
    const plain = plainHeading(heading)
    return names.get(plain) ?? names.get(readOutAll(plain)) ?? targets.get(heading.trim())
  }
}

/** The kind a ref points to; null for a field that is none. */
export const refKind = (info: FieldInfo): KindName | null => (info.to && isKind(info.to) ? info.to : null)

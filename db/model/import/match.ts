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

const unread = new Set<FieldInfo['kind']>(['json', 'value'])

/** The fields that a sheet of a kind may fill, by their keys; boundaries only out of a layer. The ref that ties a row's records together is not asked for. */
export function targetsOf(kind: KindName, isLayer = false): Map<string, Target> {
  const tied = tiedKinds[kind]
  const of = (name: KindName, isTied: boolean): Target[] =>
    Object.entries(kindOf(name).fields)
      .map(([field, schema]) => ({ kind: name, field, schema, info: infoOf(schema), isTied }))
      .filter(
        ({ field, info }) =>
          !unread.has(info.kind) && (isLayer || info.kind !== 'shape') && !(isTied && field === tied?.by),
      )
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
  const names = namesOf(targets)
  return heading => {
    const plain = plainHeading(heading)
    return names.get(plain) ?? names.get(readOutAll(plain)) ?? targets.get(heading.trim())
  }
}

/** Every word for a field, without accents: what stands first is kept where two have the same. */
function namesOf(targets: Map<string, Target>): Map<string, Target> {
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
  return names
}

/** Columns of layers are written as one word, cut after ten letters, with their unit behind a line: `MALO`, `establishe`, `DIENTICH_M2`. */
export function layerMatcher(targets: Map<string, Target>): (heading: string) => Target | undefined {
  const match = headingMatcher(targets)
  const tight = new Map<string, Target>()
  for (const [name, target] of namesOf(targets)) if (!tight.has(bare(name))) tight.set(bare(name), target)
  const short = new Map<string, Target[]>()
  for (const target of targets.values()) {
    const cut = target.key.slice(0, 10)
    if (target.key.length > 10) short.set(cut, [...(short.get(cut) ?? []), target])
  }
  return heading => {
    const cut = short.get(heading.toLowerCase()) ?? []
    const isCut = cut.length === 1 && heading.length === 10
    const plain = heading.replace(unitEnd, '')
    return match(heading) ?? (isCut ? cut[0] : undefined) ?? tight.get(bare(plainHeading(plain)))
  }
}

/** A unit behind the last line of a heading; "_M" is what ten letters leave of "_M2". */
const unitEnd = /_(?:m2?|km2|ha|vnd)$/i

const bare = (name: string) => name.replaceAll(' ', '')

/** The kind a ref points to; null for a field that is none. */
export const refKind = (info: FieldInfo): KindName | null => (info.to && isKind(info.to) ? info.to : null)

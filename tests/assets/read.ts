import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { isKind, type KindName, kindOf } from '../../db/model/record/kinds.ts'
import type { Ladder } from '../../db/model/record/ladder.ts'

export type Claim = { value: unknown; document: string; as_of?: string; certainty: string; quote?: string }
export type Row = Record<string, unknown>

const assets = join(import.meta.dirname, '../../assets')
export const filesOf = (folder: string) => readdirSync(join(assets, folder)).filter(name => name.endsWith('.json'))
export const textOf = (folder: string, name: string) => readFileSync(join(assets, folder, name), 'utf8')

/** Every file of assets/seed, as it was written. */
export const parts = filesOf('seed').map(name => ({
  name,
  json: JSON.parse(textOf('seed', name)) as Record<string, unknown>,
}))
/** Every file of assets/ladders, unchecked. */
export const ladders = filesOf('ladders').map(name => ({ name, json: JSON.parse(textOf('ladders', name)) as Ladder }))

const rows = new Map<KindName, Row[]>()
for (const { json } of parts)
  for (const [kind, list] of Object.entries(json))
    if (isKind(kind)) rows.set(kind, [...(rows.get(kind) ?? []), ...(list as Row[])])

/** The seed records of a kind, claims and all. */
export const of = (kind: KindName): Row[] => rows.get(kind) ?? []
export const codes = (kind: KindName) => new Set(of(kind).map(row => row.code as string))
export const find = (kind: KindName, code: string): Row => {
  const found = of(kind).find(row => row.code === code)
  if (!found) throw new Error(`no ${kind} ${code}`)
  return found
}
export const isClaims = (value: unknown): value is Claim[] =>
  Array.isArray(value) && value.every(each => typeof each === 'object' && each !== null && 'value' in each)
export const first = (value: unknown) => (isClaims(value) ? value[0]?.value : value)
/** A record with the chosen claim of each field in its place. */
export const plain = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, first(value)]))
const every = (): [KindName, Row][] =>
  [...rows].flatMap(([kind, list]) => list.map((row): [KindName, Row] => [kind, row]))
const label = (kind: string, row: Row) => `${kind} ${row.code ?? JSON.stringify(row)}`
/** The words of every record that breaks a rule, so that a failure names the record. */
export const broken = (rule: (kind: KindName, row: Row) => string[]) =>
  every().flatMap(([kind, row]) => rule(kind, row).map(why => `${label(kind, row)}: ${why}`))
export const refs = (kind: KindName) => fieldsOf(kindOf(kind)).filter(([, info]) => info.kind === 'ref')
export const kindsInSeed = () => [...rows]

import type { Found, Register } from '../../model/import/verdict.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { foldAccents, foldCase } from '../../model/text/fold.ts'
import { type Db, sql } from '../db.ts'

/** The names of a kind's records, each way that a list may write them. */
type Names = { exact: Map<string, Found[]>; plain: Map<string, Found[]>; titles: Map<string, string> }

const named = ['code', 'number', 'name', 'short', 'tax_code']

/** What the register holds, as an import asks for it: each kind is read once, at its first question. */
export function registerOf(db: Db): Register {
  const known = new Map<KindName, Names>()
  const namesOf = (kind: KindName): Names => {
    const names = known.get(kind) ?? readNames(db, kind)
    known.set(kind, names)
    return names
  }
  const holders = new Map<string, Map<string, Found>>()
  return {
    find(kind, text) {
      const { exact, plain } = namesOf(kind)
      return exact.get(foldCase(text)) ?? plain.get(foldAccents(text)) ?? []
    },
    title: (kind, id) => namesOf(kind).titles.get(id) ?? id,
    holder(kind, field, value) {
      const key = `${kind}.${field}`
      const held = holders.get(key) ?? readHolders(db, kind, field)
      holders.set(key, held)
      return held.get(value) ?? null
    },
  }
}

function readNames(db: Db, kind: KindName): Names {
  const { fields, title } = kindOf(kind)
  const keys = named.filter(field => fields[field])
  const shown = title.filter(field => fields[field])
  const columns = [...new Set(['id', ...keys, ...shown])]
  const rows = sql(db, `SELECT ${columns.join(', ')} FROM ${kind}`).all() as Record<string, string | null>[]
  const names: Names = { exact: new Map(), plain: new Map(), titles: new Map() }
  const put = (index: Map<string, Found[]>, word: string, found: Found) => {
    const others = index.get(word)
    if (!others) index.set(word, [found])
    else if (!others.some(other => other.id === found.id)) others.push(found)
  }
  for (const row of rows) {
    const id = row.id ?? ''
    const name = shown.map(field => row[field]).find(Boolean) ?? id
    const found = { id, title: row.code && row.code !== name ? `${name} (${row.code})` : name }
    names.titles.set(id, name)
    for (const word of [id, ...keys.map(field => row[field])]) {
      if (!word) continue
      put(names.exact, foldCase(word), found)
      put(names.plain, foldAccents(word), found)
    }
  }
  return names
}

function readHolders(db: Db, kind: KindName, field: string): Map<string, Found> {
  const { fields, title } = kindOf(kind)
  const name = title.find(each => fields[each]) ?? 'id'
  const rows = sql(
    db,
    `SELECT id, ${field} AS held, ${name} AS title FROM ${kind} WHERE ${field} IS NOT NULL`,
  ).all() as { id: string; held: string; title: string | null }[]
  return new Map(rows.map(row => [row.held, { id: row.id, title: row.title ?? row.held }]))
}

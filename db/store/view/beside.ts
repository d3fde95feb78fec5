import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { showValue } from '../../model/text/show.ts'
import { fromColumn } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { namesOf } from '../sheet/name.ts'

type Named = readonly [field: string, info: FieldInfo]

/** Where or under what a record stands. */
const places = new Set(['unit', 'zone', 'document', 'enterprise'])
const chosen = new Map<KindName, Named[]>()

/** What tells a record from others of its name: its other name, what sort it is, where it lies, how large, of which day. */
function tellingOf(kind: KindName): Named[] {
  const known = chosen.get(kind)
  if (known) return known
  const open = fieldsOf(kindOf(kind)).filter(([, info]) => !info.personal)
  const first = (is: (field: Named) => boolean) => open.filter(is).slice(0, 1)
  const telling = [
    ...open.filter(
      ([field, { kind: of }]) =>
        (kindOf(kind).title.includes(field) || field === 'name' || field === 'title') && ['text', 'note'].includes(of),
    ),
    ...first(([, info]) => info.kind === 'choice'),
    ...first(([, info]) => info.kind === 'ref' && places.has(info.to ?? '')),
    ...first(([, info]) => info.kind === 'area'),
    ...open.filter(([field, info]) => field === 'date' && info.kind === 'date'),
  ]
  chosen.set(kind, telling)
  return telling
}

/** The line under a record's title in a list of what was found: "Khu công nghiệp · Xã Thạnh Lộc · 250,12 ha"; "" when nothing of it is known. */
export function besideOf(db: Db, kind: KindName, record: string, title: string): string {
  const telling = tellingOf(kind)
  if (telling.length === 0) return ''
  const row = sql(db, `SELECT ${telling.map(([field]) => field).join(', ')} FROM ${kind} WHERE id = ?`).get(record) as
    | Record<string, unknown>
    | undefined
  const words = telling.map(([field, info]) => {
    const value = fromColumn(info, row?.[field])
    if (value === null || value === title) return ''
    return info.to ? (namesOf(db, info.to, [String(value)])[String(value)] ?? '') : showValue(info, value)
  })
  return words.filter(word => word !== '' && word !== title).join(' · ')
}

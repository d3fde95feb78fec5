import type { Draft, Register, Warning } from '../../model/import/verdict.ts'
import type { KindName } from '../../model/record/kinds.ts'
import { formatNumber } from '../../model/text/number.ts'
import { type Db, sql } from '../db.ts'
import { boundaryDoubts } from './boundary.ts'

/** What does not agree between the records of an import and those of the register: both are named. */
export function crossDoubts(db: Db, kind: KindName, drafts: Draft[], register: Register): Warning[] {
  const shapes = boundaryDoubts(db, kind, drafts)
  if (kind === 'plot') return [...shapes, ...areasOver(db, drafts, register)]
  if (kind === 'household')
    return [...shapes, ...sameParcels(db, drafts, register), ...samePeople(db, drafts, register)]
  return shapes
}

type Parent = { id: string; name: string; area_ha: number | null }
const squareMetres = (ha: unknown) => (typeof ha === 'number' ? Math.round(ha * 10_000) : 0)

/** Plots that together are larger than their zone or phase. */
function areasOver(db: Db, drafts: Draft[], register: Register): Warning[] {
  return (['zone', 'phase'] as const).flatMap(parent => {
    const added = new Map<string, { m2: number; row: number; count: number }>()
    for (const { row, fields, updates } of drafts) {
      const id = fields[parent]
      if (typeof id !== 'string' || updates !== null) continue
      const sum = added.get(id) ?? { m2: 0, row, count: 0 }
      sum.m2 += squareMetres(fields.area_ha)
      sum.count += 1
      added.set(id, sum)
    }
    return [...added].flatMap(([id, { m2, row, count }]) => {
      const whole = sql(
        db,
        `SELECT id, ${parent === 'zone' ? 'name' : 'code AS name'}, area_ha FROM ${parent} WHERE id = ?`,
      ).get(id) as Parent | undefined
      if (!whole || whole.area_ha === null) return []
      const held = sql(db, `SELECT total(area_ha) FROM plot WHERE ${parent} = ? AND ended IS NULL`)
        .pluck()
        .get(id) as number
      const all = m2 + squareMetres(held)
      if (all <= squareMetres(whole.area_ha)) return []
      const others = held > 0 ? `, cùng các lô đã có ${formatNumber(held)} ha,` : ''
      return [
        {
          row,
          problem: `${formatNumber(count)} lô của ${register.title(parent, id)} cộng ${formatNumber(m2 / 10_000)} ha${others} vượt diện tích ${formatNumber(whole.area_ha)} ha của ${whole.name}, thừa ${formatNumber((all - squareMetres(whole.area_ha)) / 10_000)} ha. Kiểm tra đơn vị và ranh giới.`,
        },
      ]
    })
  })
}

type Holder = { code: string; zone: string; plan: string | null; sheet: string; number: string }

/** One parcel of a zone in the hands of two households. */
function sameParcels(db: Db, drafts: Draft[], register: Register): Warning[] {
  const key = (zone: unknown, sheet: unknown, number: unknown) => `${zone}|${sheet}|${number}`
  const known = new Map<string, string>()
  const rows = sql(
    db,
    `SELECT household.code, household.zone, household.plan, parcel.sheet, parcel.number FROM parcel
     JOIN household ON household.id = parcel.household WHERE parcel.sheet IS NOT NULL AND parcel.number IS NOT NULL`,
  ).all() as Holder[]
  for (const row of rows) known.set(key(row.zone, row.sheet, row.number), `hộ ${row.code} đã có`)
  return drafts.flatMap(({ fields, tied, updates }) =>
    tied.flatMap(({ kind, row, fields: parcel }) => {
      if (kind !== 'parcel' || !parcel.sheet || !parcel.number) return []
      const place = key(fields.zone, parcel.sheet, parcel.number)
      const other = known.get(place)
      if (!other) known.set(place, `hộ ${fields.code} ở dòng ${row}`)
      if (!other || other.startsWith(`hộ ${fields.code} `) || updates !== null) return []
      return [
        {
          row,
          problem: `Thửa ${parcel.number} tờ ${parcel.sheet} của hộ ${fields.code} trùng thửa của ${other} tại ${register.title('zone', String(fields.zone))}. Kiểm tra lại chủ sử dụng.`,
        },
      ]
    }),
  )
}

/** One person in two compensation plans of a zone: by identity number, or by name and hamlet. */
function samePeople(db: Db, drafts: Draft[], register: Register): Warning[] {
  type Person = {
    code: string
    zone: string
    plan: string | null
    name: string | null
    identity: string | null
    hamlet: string | null
  }
  const keysOf = ({ zone, name, identity, hamlet }: Record<string, unknown>) => [
    ...(identity ? [`${zone}#${identity}`] : []),
    ...(name && hamlet ? [`${zone}#${name}#${hamlet}`] : []),
  ]
  const known = new Map<string, Person>()
  const rows = sql(
    db,
    'SELECT code, zone, plan, name, identity, hamlet FROM household WHERE plan IS NOT NULL',
  ).all() as Person[]
  for (const person of rows) for (const key of keysOf(person)) known.set(key, person)
  return drafts.flatMap(({ row, fields }) => {
    if (!fields.plan) return []
    const person = { code: '', zone: '', plan: null, name: null, identity: null, hamlet: null, ...fields } as Person
    const other = keysOf(fields)
      .map(key => known.get(key))
      .find(each => each && each.plan !== person.plan && each.code !== person.code)
    for (const key of keysOf(fields)) if (!known.has(key)) known.set(key, person)
    if (!other) return []
    return [
      {
        row,
        problem: `Hộ ${person.code} (${person.name ?? person.identity}) ở phương án ${register.title('plan', String(person.plan))} giống hộ ${other.code} ở phương án ${register.title('plan', String(other.plan))}. Một hộ ở hai phương án: kiểm tra lại trước khi chi trả.`,
      },
    ]
  })
}

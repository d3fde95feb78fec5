import { type OutMeridian, outPlacer } from '../../model/crs/out.ts'
import type { Form } from '../../model/layer/form.ts'
import type { ColumnType, OutCell, OutColumn, Outgoing, OutLayer } from '../../model/layer/outgoing.ts'
import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf, infoOf } from '../../model/record/kind.ts'
import { isKind, type KindName, kindOf } from '../../model/record/kinds.ts'
import { showValue } from '../../model/text/show.ts'
import { fromColumn } from '../codec.ts'
import { type Db, sql } from '../db.ts'
import { countOf } from '../table.ts'

export type OutgoingWanted = {
  kinds: KindName[]
  day: string
  source: string
  /** Names, numbers and single households' amounts leave too. */
  withPersonal: boolean
  meridian: OutMeridian
}

/** Kinds as layers and tables to be written to a file; the rows are read when they are asked for. Personal fields stay behind unless asked for. */
export function outgoingOf(db: Db, { kinds, day, source, withPersonal, meridian }: OutgoingWanted): Outgoing {
  const layers = kinds.flatMap(kind => layersOf(db, kind, withPersonal))
  return { day, source, isMasked: !withPersonal, meridian, layers: layers.map(layer => placedIn(layer, meridian)) }
}

/** A layer whose forms leave in the numbers of a system. */
function placedIn(layer: OutLayer, meridian: OutMeridian): OutLayer {
  const place = outPlacer(meridian)
  if (!place) return layer
  return {
    ...layer,
    *rows() {
      for (const { form, cells } of layer.rows()) yield { form: form && place(form), cells }
    },
  }
}

function layersOf(db: Db, kind: KindName, withPersonal: boolean): OutLayer[] {
  const fields = fieldsOf(kindOf(kind))
  const shape = fields.find(([, info]) => info.kind === 'shape')?.[0] ?? null
  const point = fields.find(([, info]) => info.kind === 'point')?.[0] ?? null
  const left = new Set([shape, point])
  const kept = fields.filter(([name, info]) => !left.has(name) && (withPersonal || info.personal !== true))
  const named = fields.filter(([name]) => name === 'code' || name === 'name')
  const whole = layerOf(db, kind, kind, kept, shape ?? point, withPersonal)
  return shape && point ? [whole, layerOf(db, kind, `${kind}_point`, named, point, withPersonal)] : [whole]
}

/** What a field is read by: the words of an investor under a confidentiality agreement stay behind, its code stands for it. */
const columnFor = (kind: KindName, field: string, withPersonal: boolean): string =>
  kind === 'investor' && !withPersonal && !['code', 'confidential', 'status'].includes(field)
    ? `CASE WHEN confidential = 1 THEN NULL ELSE ${field} END`
    : field

function layerOf(
  db: Db,
  kind: KindName,
  name: string,
  fields: readonly (readonly [string, FieldInfo])[],
  place: string | null,
  withPersonal: boolean,
): OutLayer {
  const isPlaced = name !== kind
  const filter = isPlaced ? `WHERE ${place} IS NOT NULL` : ''
  const columns = fields.map(([field, info]) => columnOf(kind, field, info))
  const { label } = kindOf(kind)
  return {
    ...{ name, kind, place: place === null ? null : placeOf(db, kind, place) },
    label: isPlaced ? `${label.vi}, vị trí` : label.vi,
    columns: [{ name: 'id', label: 'Mã trong KCN Atlas', type: 'text', info: null }, ...columns],
    count: isPlaced ? (sql(db, `SELECT count(*) FROM ${kind} ${filter}`).pluck().get() as number) : countOf(db, kind),
    *rows() {
      const read = fields.map(([, info]) => readerOf(db, info, withPersonal))
      const list = [place ?? 'NULL', 'id', ...fields.map(([field]) => columnFor(kind, field, withPersonal))].join(', ')
      const rows = sql(
        db,
        `SELECT ${list} FROM ${kind} ${filter} ORDER BY ${kindOf(kind).fields.code ? 'code' : 'rowid'}`,
      )
      for (const row of rows.raw().iterate() as IterableIterator<unknown[]>) {
        const cells = new Array<OutCell>(columns.length + 1)
        cells[0] = row[1] as string
        for (let at = 0; at < read.length; at++) {
          const value = row[at + 2]
          cells[at + 1] = value === null ? null : ((read[at]?.(value) ?? null) as OutCell)
        }
        yield { form: formOf(row[0] as string | null), cells }
      }
    },
  }
}

/** What a layer holds: boundaries unless some record's is of another type, which few are. */
function placeOf(db: Db, kind: KindName, field: string): OutLayer['place'] {
  if (kindOf(kind).fields[field] && infoOf(kindOf(kind).fields[field]).kind === 'point') return 'point'
  const odd = sql(
    db,
    `SELECT 1 FROM ${kind} WHERE json_extract(${field}, '$.type') NOT IN ('Polygon', 'MultiPolygon') LIMIT 1`,
  )
  return odd.get() === undefined ? 'area' : 'mixed'
}

function formOf(text: string | null): Form | null {
  if (text === null) return null
  const place = JSON.parse(text)
  return Array.isArray(place) ? { type: 'Point', coordinates: [place[0], place[1]] } : place
}

function columnOf(kind: KindName, name: string, info: FieldInfo): OutColumn {
  const label = info.unit ? `${info.label.vi}, ${info.unit}` : info.label.vi
  return { name, label, type: typeOf(kind, name, info), info }
}

function typeOf(kind: KindName, name: string, info: FieldInfo): ColumnType {
  if (info.kind === 'money') return 'integer'
  if (info.kind === 'number') return kindOf(kind).fields[name]?.safeParse(0.5).success ? 'real' : 'integer'
  if (info.kind === 'area' || info.kind === 'percent') return 'real'
  return info.kind === 'date' || info.kind === 'flag' ? info.kind : 'text'
}

/** How a stored value is said outside: a ref by its record's name, a choice in words, a list as JSON. */
function readerOf(db: Db, info: FieldInfo, withPersonal: boolean): (value: unknown) => OutCell {
  if (info.kind === 'ref' && info.to && isKind(info.to)) {
    const names = titlesOf(db, info.to, withPersonal)
    return value => names.get(String(value)) ?? String(value)
  }
  if (info.kind === 'choice') {
    const words = new Map<unknown, string>()
    return value => {
      const known = words.get(value) ?? showValue(info, value)
      words.set(value, known)
      return known
    }
  }
  if (info.kind === 'flag' || info.kind === 'point') return value => showable(fromColumn(info, value))
  return value => value as OutCell
}

const showable = (value: unknown): OutCell =>
  Array.isArray(value) ? `${value[1]}; ${value[0]}` : (value as boolean | null)

function titlesOf(db: Db, kind: KindName, withPersonal: boolean): Map<string, string> {
  const fields = kindOf(kind).title.map(field => `CAST(${columnFor(kind, field, withPersonal)} AS TEXT)`)
  const title = `coalesce(${[...fields, ...(kindOf(kind).fields.code ? ['code'] : []), 'id'].join(', ')})`
  return new Map(sql(db, `SELECT id, ${title} FROM ${kind}`).raw().all() as [string, string][])
}

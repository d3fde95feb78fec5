import { common } from '../../../db/model/boundary/clip.ts'
import type { Finding } from '../../../db/model/boundary/finding.ts'
import { haOf, planeAt, toPaths, toSquareMetre } from '../../../db/model/boundary/plane.ts'
import { type Polygon, polygonsOf } from '../../../db/model/boundary/shape.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Known } from '../../../db/model/vn2000/known.ts'
import { type Land, landsOf, recordFor } from '../../../db/model/vn2000/lands.ts'
import { type Answers, type Reading, readSurvey } from '../../../db/model/vn2000/read.ts'

/** A record that a piece of a table may be the boundary of; `ha` is what its papers say. */
export type Choice = { kind: 'phase' | 'plot'; key: string; label: string; code: string; ha: number | null }
/** A piece of a table read for itself, and whose boundary it is to be; null while that is not chosen. */
export type Parted = { land: Land; reading: Reading; record: Choice | null }

/** The pieces of a table, each with the record that its name tells or that a person chose (by the piece's place; '' for none). */
export function partedOf(
  reading: Reading,
  answers: Answers,
  known: Known,
  choices: readonly Choice[],
  chosen: Readonly<Record<number, string>>,
): Parted[] {
  const told = landsOf(reading, answers.marks ?? [])
  return told.map((land, at) => {
    const said = chosen[at]
    const record = said === undefined ? recordFor(land, choices) : (choices.find(({ key }) => key === said) ?? null)
    const areas = record?.ha ? [{ label: 'diện tích của lô trong sổ', ha: record.ha }] : []
    const own = { ...answers, meridian: reading.meridian, marks: land.marks }
    return { land, record, reading: readSurvey(land.table, own, { ...known, areas }) }
  })
}

/** Why pieces cannot be saved as they were given out, in a sentence; null when they can. */
export function lackOf(parted: readonly Parted[]): string | null {
  const keys = parted.flatMap(({ record }) => (record ? [record.key] : []))
  if (keys.length === 0) return 'Chọn lô hoặc giai đoạn cho từng mảnh'
  const twice = parted.find(({ record }) => record && keys.indexOf(record.key) !== keys.lastIndexOf(record.key))
  if (twice?.record) return `Hai mảnh cùng giao cho ${twice.record.label}`
  const bad = parted.findIndex(({ record, reading }) => record && reading.shape === null)
  return bad < 0 ? null : `Sửa mảnh ${bad + 1} để lưu`
}

/**
 * What the register says of the boundaries that pieces are to be, by the piece's place. A record that gets a new boundary out of the same
 * table is not held against its old one; how areas differ is told beside them.
 */
export function aroundOf(parted: readonly Parted[], findings: readonly Finding[][]): Map<number, Finding[]> {
  const given = parted.flatMap((each, at) => (isGiven(each) ? [{ at, key: each.record?.key }] : []))
  const isNew = (finding: Finding) =>
    finding.is !== 'area' && !(finding.is === 'overlap' && given.some(({ key }) => key === finding.with.id))
  return new Map(
    given.flatMap(({ at }, n) => {
      const own = findings[n]
      return own ? [[at, own.filter(isNew)] as const] : []
    }),
  )
}

/** True for a piece that is to be the boundary of a record and can be. */
export const isGiven = ({ record, reading }: Parted): boolean => record !== null && reading.shape !== null

/** Pieces of one table that lie over one another, in sentences. */
export function lapsIn(parted: readonly Parted[]): string[] {
  const drawn = parted.map(({ reading }): Polygon[] => (reading.shape ? polygonsOf(reading.shape) : []))
  const first = drawn.flat()[0]?.[0]?.[0]
  if (!first) return []
  const plane = planeAt(first)
  const paths = drawn.map(polygons => toPaths(polygons, plane))
  return paths.flatMap((own, at) =>
    paths.slice(at + 1).flatMap((other, next) => {
      const ha = toSquareMetre(haOf(common(own, other)))
      return ha > 0 ? [`Mảnh ${at + 1} và mảnh ${at + 2 + next} của bảng chồng nhau ${formatNumber(ha, 4)} ha`] : []
    }),
  )
}

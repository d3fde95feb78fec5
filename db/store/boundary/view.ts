import type { BoundedKind } from '../../model/boundary/finding.ts'
import { areaHa } from '../../model/boundary/plane.ts'
import { countCorners, polygonsOf, qualityOf, type Shape } from '../../model/boundary/shape.ts'
import { areaFields, type BoundaryView, type Stated, type Version } from '../../model/boundary/view.ts'
import type { Paper } from '../../model/dossier.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import { claimsOf } from '../claim.ts'
import type { Db } from '../db.ts'
import { find, get } from '../table.ts'
import { papers } from '../view/paper.ts'
import { aroundOf, named, placeOf } from './near.ts'

type Claim = RecordOf<'claim'>

/** The boundary of a record (by id or code) with its versions, the area its paper states, and what it lies in. */
export function boundaryOf(db: Db, kind: BoundedKind, key: string): BoundaryView {
  const record = get(db, kind, key) as AnyRecord
  const shape = (record.shape ?? null) as Shape | null
  const claims = claimsOf(db, kind, record.id, 'shape')
  const zone = kind === 'zone' ? (record as RecordOf<'zone'>) : zoneOf(db, kind, record)
  const about = papers(db, new Set(claims.flatMap(claim => claim.document ?? [])))
  const paperOf = (claim: Claim): Paper | null => about.find(paper => paper.id === claim.document) ?? null
  const versions = claims.flatMap(claim => versionOf(claim, paperOf(claim)))
  const hasGround = versions.some(version => version.isUsed)
  return {
    ...named(kind, record),
    zone: zone && { id: zone.id, name: zone.name },
    point: zone?.point ?? null,
    shape,
    stated: statedOf(db, kind, record),
    versions: shape && !hasGround ? [bare(shape), ...versions] : versions,
    around: aroundOf(db, kind, record),
    isFixed: kind === 'plot' && record.ended !== null,
  }
}

function zoneOf(db: Db, kind: BoundedKind, record: AnyRecord): RecordOf<'zone'> | null {
  const { zone } = placeOf(db, kind, record)
  return zone ? (find(db, 'zone', zone) ?? null) : null
}

/** A boundary of which no paper is known. */
const bare = (shape: Shape): Version => ({
  ...{ claim: null, isUsed: true, ...sizeOf(shape) },
  ...{ asOf: null, paper: null, quote: null, certainty: null },
})

function versionOf({ id, value, chosen, as_of, quote, certainty }: Claim, paper: Paper | null): Version[] {
  const shape = value as Shape | null
  if (!shape) return []
  return [{ claim: id, isUsed: chosen, ...sizeOf(shape), asOf: as_of ?? paper?.date ?? null, paper, quote, certainty }]
}

function sizeOf(shape: Shape): Pick<Version, 'quality' | 'ha' | 'corners'> {
  const polygons = polygonsOf(shape)
  return { quality: qualityOf(shape), ha: areaHa(polygons), corners: countCorners(polygons) }
}

function statedOf(db: Db, kind: BoundedKind, record: AnyRecord): Stated | null {
  const { field, perHa } = areaFields[kind]
  const value = record[field]
  if (typeof value !== 'number') return null
  const claim = claimsOf(db, kind, record.id, field).find(each => each.chosen)
  const paper = claim?.document ? (papers(db, [claim.document])[0] ?? null) : null
  return { ha: value / perHa, paper, asOf: claim?.as_of ?? null }
}

import { useMemo } from 'react'
import type { Land } from '../../../db/model/map/lands.ts'
import { fromMercator, type Size } from '../../../db/model/map/project.ts'
import type { GeoShape } from '../../../db/model/map/svg.ts'
import { classOfShape, isDrawn } from '../../../db/model/shape/class.ts'
import { receivedOf } from '../../../db/model/shape/sent.ts'
import { kindsAt, ringsAt, type ShapeSet } from '../../../db/model/shape/set.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { api } from '../../api.ts'
import { useRead } from '../../use-read.ts'
import { boxAround, type Sight } from './sight.ts'

/** Boundaries that a map of the meeting draws: those of zones by id, what lies in them in its class, and the zones whose plots or parcels are drawn. */
export type NearBy = { outlines: ReadonlyMap<string, GeoShape>; lands: Land[]; parted: ReadonlySet<string> }

const nothing: NearBy = { outlines: new Map(), lands: [], parted: new Set() }

/** What has a boundary in a sight, in the theme, today or at the end of a day: the same shapes and classes as on the screen's map. */
export function useNear(sight: Sight | null, size: Size | null, reading: Reading, since: string | null): NearBy {
  const kinds = sight ? kindsAt(sight.zoom).filter(kind => isDrawn(reading.theme, kind)) : []
  const wanted = sight &&
    size &&
    kinds.length > 0 && { box: boxAround(sight, size), zoom: Math.ceil(sight.zoom), kinds, since }
  const sets = useRead(wanted ? `shapes ${JSON.stringify(wanted)}` : null, () =>
    wanted ? api.shapes(wanted).then(sets => sets.map(receivedOf)) : Promise.resolve(undefined),
  )
  return useMemo(() => (sets ? nearOf(sets, reading) : nothing), [sets, reading])
}

function nearOf(sets: readonly ShapeSet[], reading: Reading): NearBy {
  const outlines = new Map<string, GeoShape>()
  const lands: Land[] = []
  const parted = sets.flatMap(set => (set.kind === 'plot' || set.kind === 'parcel' ? set.zones : []))
  for (const set of sets)
    for (const [n, id] of set.ids.entries()) {
      const shape = shapeAt(set, n)
      if (set.kind === 'zone') outlines.set(id, shape)
      else {
        const area = set.areaHa[n] ?? Number.NaN
        const status = classOfShape(reading, set.kind, id, set.state[n] ?? 0)
        lands.push({
          id,
          is: set.kind,
          code: set.names[n] ?? '',
          status,
          areaHa: Number.isNaN(area) ? null : area,
          shape,
        })
      }
    }
  return { outlines, lands, parted: new Set(parted) }
}

/** A shape of a set as GeoJSON: its rings by the even-odd rule, which is how lands are filled. */
function shapeAt(set: ShapeSet, n: number): GeoShape {
  const coordinates = ringsAt(set, n).map(ring =>
    Array.from({ length: ring.length / 2 }, (_, i) =>
      fromMercator((ring[2 * i] ?? 0) / 100, (ring[2 * i + 1] ?? 0) / 100),
    ),
  )
  return { type: 'Polygon', coordinates }
}

import { examine, type Surroundings } from '../../db/model/boundary/examine.ts'
import type { Finding } from '../../db/model/boundary/finding.ts'
import type { Polygon } from '../../db/model/boundary/shape.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { errands } from '../thread/errand.ts'

/** A boundary, and what it is held against. */
export type Job = { polygons: Polygon[]; around: Surroundings }

/** A thread of its own holds a large boundary against large neighbours: nobody else waits for the register meanwhile. It tells its share done, 0 to 1. */
const { goesOn, serve } = errands<null, Job, number>()
serve(check)

function check({ polygons, around }: Job): Finding[] {
  return examine(polygons, around, done => {
    if (!goesOn(done)) throw new Problem('E_CHECK_STOPPED')
  })
}

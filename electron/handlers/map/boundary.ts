import { z } from 'zod'
import { boundedKinds } from '../../../db/model/boundary/finding.ts'
import { type Quality, qualities } from '../../../db/model/boundary/shape.ts'
import { near } from '../../../db/store/boundary/near.ts'
import { saveBoundary } from '../../../db/store/boundary/save.ts'
import { boundaryOf } from '../../../db/store/boundary/view.ts'
import { get } from '../../../db/store/table.ts'
import { checkOn, checkProgress, stopCheck } from '../../boundary/check.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { ground, none, words } from '../args.ts'

const of = { kind: z.enum(boundedKinds), key: words }
const degree = z.number().min(-180).max(180)
/** Rings may still be open or too short: what is wrong with them is for the check to say. */
const polygons = z.array(z.array(z.array(z.tuple([degree, degree]))))
/** Neighbours that are drawn at once; more would hide the one that is edited. */
const mostBeside = 400

/** Boundaries: read with their versions, checked before they are saved, saved. */
export const boundary: HandlersOf<
  'boundary' | 'beside' | 'checkBoundary' | 'checkProgress' | 'stopCheck' | 'saveBoundary'
> = {
  boundary: {
    args: z.strictObject(of),
    run: (office, { kind, key }) => boundaryOf(office.db(), kind, key),
  },
  beside: {
    args: z.strictObject({ ...of, box: z.tuple([degree, degree, degree, degree]) }),
    run: (office, { kind, key, box }) => near(office.db(), kind, box, get(office.db(), kind, key).id, mostBeside),
  },
  checkBoundary: {
    args: z.strictObject({ ...of, polygons }),
    run: (office, { kind, key, polygons: drawn }) => checkOn(office, kind, key, drawn),
  },
  checkProgress: { args: none, run: () => checkProgress() },
  stopCheck: { args: none, run: () => stopCheck() },
  saveBoundary: {
    args: z.strictObject({ ...of, polygons, quality: z.enum(Object.keys(qualities) as Quality[]), ...ground }),
    run: (office, { kind, key, polygons: drawn, quality, ...on }) =>
      saveBoundary(office.db(), kind, key, { polygons: drawn, quality }, { by: office.by, ...on }),
  },
}

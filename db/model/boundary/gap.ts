import { common, inflated, piecesOf, together, without } from './clip.ts'
import { haOf, type Paths } from './plane.ts'

/** Half the width of what counts as a gap, mm: two drawings of one border may lie 3 m apart (the planner's tolerance); what is wider is a road. */
const half = 1500
/** A gap touches what lies within this of it, mm. */
const touch = 50
/** One square metre; less is not told. */
const leastHa = 0.0001

/** Narrow strips that lie between a boundary and its neighbours and belong to neither. */
export function gapsOf<N>(own: Paths, near: readonly { named: N; paths: Paths }[]): { paths: Paths; between: N[] }[] {
  if (near.length === 0) return []
  const all = together([...own, ...near.flatMap(each => each.paths)])
  const filled = inflated(inflated(all, half), -half)
  return piecesOf(without(filled, all)).flatMap(paths => {
    if (haOf(paths) < leastHa) return []
    const wide = inflated(paths, touch)
    if (common(wide, own).length === 0) return []
    const between = near.filter(each => common(wide, each.paths).length > 0).map(each => each.named)
    return between.length > 0 ? [{ paths, between }] : []
  })
}

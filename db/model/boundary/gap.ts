import { localTo } from '../ring/local.ts'
import { eachTile, meets, ringOf } from '../ring/tiles.ts'
import { mmBoxOf } from './box.ts'
import { common, inflated, piecesOf, together, without } from './clip.ts'
import { haOf, type Paths } from './plane.ts'

/** Half the width of what counts as a gap, mm: two drawings of one border may lie 3 m apart (the planner's tolerance); what is wider is a road. */
const half = 1500
/** How far a ring that is moved out and in again by `half` is shaped by what lies around it, mm: its sharp corners reach four times as far, twice. */
const margin = 13_000
/** A gap touches what lies within this of it, mm. */
const touch = 50
/** One square metre; less is not told. */
const leastHa = 0.0001

/** Narrow strips that lie between a boundary and its neighbours and belong to neither. */
export function gapsOf<N>(own: Paths, near: readonly { named: N; paths: Paths }[]): { paths: Paths; between: N[] }[] {
  if (near.length === 0) return []
  const strips: Paths = []
  const parties = [own, ...near.map(each => each.paths)]
  eachTile(parties, mmBoxOf(parties.flat()), margin, (local, tile) => {
    const all = together(local.flat())
    const filled = inflated(inflated(all, half), -half)
    const open = without(filled, all)
    strips.push(...(tile ? common(open, ringOf(tile)) : open))
  })
  const boxes = near.map(each => mmBoxOf(each.paths))
  return piecesOf(together(strips)).flatMap(paths => {
    if (haOf(paths) < leastHa) return []
    const wide = inflated(paths, touch)
    const box = mmBoxOf(wide)
    const isAt = (rings: Paths) => common(wide, localTo(rings, box)).length > 0
    if (!isAt(own)) return []
    const between = near.filter((each, at) => meets(boxes[at] ?? box, box) && isAt(each.paths)).map(each => each.named)
    return between.length > 0 ? [{ paths, between }] : []
  })
}

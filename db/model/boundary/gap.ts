import type { MmBox } from '../ring/bands.ts'
import { eachLocally } from '../ring/local.ts'
import type { Paths } from '../ring/paths.ts'
import { eachTile, meets, ringOf } from '../ring/tiles.ts'
import { mmBoxOf } from './box.ts'
import { common, inflated, piecesOf, together, without } from './clip.ts'
import { haOf } from './plane.ts'

/** Half the width of what counts as a gap, mm: two drawings of one border may lie 3 m apart (the planner's tolerance); what is wider is a road. */
const half = 1500
/** How far a ring that is moved out and in again by `half` is shaped by what lies around it, mm: its sharp corners reach four times as far, twice. */
const margin = 13_000
/** A gap touches what lies within this of it, mm. */
const touch = 50
/** One square metre; less is not told. */
const leastHa = 0.0001

/** Narrow strips that lie between a boundary and its neighbours and belong to neither. `look` is told the share that is done, 0 to 1. */
export function gapsOf<N>(
  own: Paths,
  near: readonly { named: N; paths: Paths }[],
  look: (done: number) => void = () => undefined,
): { paths: Paths; between: N[] }[] {
  if (near.length === 0) return []
  const strips: Paths = []
  const parties = [own, ...near.map(each => each.paths)]
  const tiles = { parties, box: mmBoxOf(parties.flat()), margin }
  eachTile(tiles, look, (local, tile) => {
    const all = together(local.flat())
    const filled = inflated(inflated(all, half), -half)
    const open = without(filled, all)
    strips.push(...(tile ? common(open, ringOf(tile)) : open))
  })
  const pieces = piecesOf(together(strips)).filter(paths => haOf(paths) >= leastHa)
  const found = touching(pieces.map(around), own).map(piece => ({ ...piece, between: [] as N[] }))
  for (const { named, paths } of near) {
    const box = mmBoxOf(paths)
    for (const piece of touching(
      found.filter(each => meets(box, each.box)),
      paths,
    ))
      piece.between.push(named)
  }
  return found.filter(({ between }) => between.length > 0).map(({ paths, between }) => ({ paths, between }))
}

/** A piece of land with what lies so near to it that they touch. */
type Piece = { paths: Paths; wide: Paths; box: MmBox }

function around(paths: Paths): Piece {
  const wide = inflated(paths, touch)
  return { paths, wide, box: mmBoxOf(wide) }
}

/** Those of many pieces that touch rings, in their order. */
function touching<P extends Piece>(pieces: readonly P[], rings: Paths): P[] {
  const found = new Set<P>()
  eachLocally(pieces, rings, (piece, near) => {
    if (common(piece.wide, near).length > 0) found.add(piece)
  })
  return pieces.filter(piece => found.has(piece))
}

import type { Ground } from './block.ts'

/** What a set of clean blocks is worth, in m². Each is part of the next: the tract of the road land, the road land of the clean. */
export type Worth = {
  /** The largest single piece, all of it connected, that touches a road: what can be offered to one investor. */
  tractM2: number
  /** All clean land from which a road is reached over clean land. */
  roadM2: number
  cleanM2: number
}

/** The worth of the blocks for which `isClean` holds: connected pieces are found by walking from neighbour to neighbour. */
export function worthOf(grounds: readonly Ground[], isClean: (place: number) => boolean): Worth {
  const worth: Worth = { tractM2: 0, roadM2: 0, cleanM2: 0 }
  for (const piece of piecesOf(grounds, isClean)) {
    const areaM2 = piece.reduce((sum, i) => sum + (grounds[i]?.areaM2 ?? 0), 0)
    worth.cleanM2 += areaM2
    if (!piece.some(i => grounds[i]?.block.road)) continue
    worth.roadM2 += areaM2
    worth.tractM2 = Math.max(worth.tractM2, areaM2)
  }
  return worth
}

/** The connected pieces of a set of blocks, as lists of places. */
export function piecesOf(grounds: readonly Ground[], isIn: (place: number) => boolean): number[][] {
  const seen = new Uint8Array(grounds.length)
  const pieces: number[][] = []
  for (let start = 0; start < grounds.length; start++) {
    if (seen[start] || !isIn(start)) continue
    seen[start] = 1
    const piece = [start]
    for (const i of piece)
      for (const next of grounds[i]?.beside ?? [])
        if (!seen[next] && isIn(next)) {
          seen[next] = 1
          piece.push(next)
        }
    pieces.push(piece)
  }
  return pieces
}

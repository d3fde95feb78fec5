import type { MmBox } from './bands.ts'
import type { Mm, Paths } from './paths.ts'

/**
 * Rings told in fewer corners for all that happens in a box: what runs along beyond one side of it is cut short. Within the box they go
 * round every place as often as before, and no corner is moved, so that what is clipped there comes out the same to the millimetre.
 */
export function localTo(rings: Paths, box: MmBox): Paths {
  return rings.map(ring => shortened(ring, box)).filter(ring => ring.length > 2)
}

function shortened(ring: readonly Mm[], box: MmBox): Mm[] {
  const kept: Mm[] = []
  const [first] = ring
  if (!first) return kept
  let before = 0
  let own = beyond(first, box)
  for (let at = 0; at < ring.length; at++) {
    const point = ring[at] as Mm
    const next = beyond(ring[at + 1] ?? first, box)
    // From the last corner kept over this one to the next all lies on one side: straight on is as good.
    if ((before & own & next) === 0 || at === 0) {
      kept.push(point)
      before = own
    }
    own = next
  }
  return kept
}

/** On which sides of a box a point lies, one bit each; 0 within it and on its edge. */
const beyond = ({ x, y }: Mm, { left, low, right, high }: MmBox): number =>
  (x < left ? 1 : x > right ? 2 : 0) | (y < low ? 4 : y > high ? 8 : 0)

/**
 * Asks something about each of many things that lie about rings, handing it only what the rings are near it: halved again and again, so
 * that none of ten thousand things is held against each of ten thousand corners.
 */
export function eachLocally<T extends { box: MmBox }>(
  things: readonly T[],
  rings: Paths,
  ask: (thing: T, near: Paths) => void,
): void {
  const box = boxAroundAll(things)
  const near = localTo(rings, box)
  const [only] = things
  if (!only) return
  if (things.length === 1) {
    ask(only, near)
    return
  }
  const isWide = box.right - box.left > box.high - box.low
  const middle = ({ box: { left, low, right, high } }: T) => (isWide ? left + right : low + high)
  const inOrder = [...things].sort((a, b) => middle(a) - middle(b))
  const half = inOrder.length >> 1
  eachLocally(inOrder.slice(0, half), near, ask)
  eachLocally(inOrder.slice(half), near, ask)
}

const boxAroundAll = (things: readonly { box: MmBox }[]): MmBox =>
  things.reduce(
    ({ left, low, right, high }, { box }) => ({
      left: Math.min(left, box.left),
      low: Math.min(low, box.low),
      right: Math.max(right, box.right),
      high: Math.max(high, box.high),
    }),
    { left: Infinity, low: Infinity, right: -Infinity, high: -Infinity },
  )

import type { Block, Brief } from '../brief.ts'
import { begun, leftOn } from './fit.ts'
import { lowered, type MapBlock } from './map.ts'

/** mm below which a map of the place is not made lower in a full brief, and of an empty foot of a page that nobody minds. */
const [least, small] = [56, 25]

/**
 * A full brief whose first map stands where it leaves the least of a page empty: below the facts if there is room, lower if need be,
 * else behind one of the next sections. Nothing else of it changes.
 */
export function placed(brief: Brief): Brief {
  const at = brief.blocks.findIndex(block => block.type === 'map' && block.view.isAround)
  const map = brief.blocks[at]
  if (map?.type !== 'map') return brief
  const rest = brief.blocks.toSpliced(at, 1)
  const places = [at, ...headings(rest, at)].map(place => within(brief, rest, map, place))
  const best = places.find(({ empty }) => empty <= small) ?? places.toSorted((a, b) => a.empty - b.empty)[0]
  return best ? { ...brief, blocks: rest.toSpliced(best.place, 0, best.map) } : brief
}

/** Where sections begin behind the first table, before the first that has a map of its own. */
function headings(blocks: readonly Block[], from: number): number[] {
  const upTo = blocks.findIndex(block => block.type === 'map')
  return blocks
    .flatMap((block, at) => (block.type === 'heading' && at > from && (upTo < 0 || at < upTo) ? [at] : []))
    .slice(0, most)
}

/** Sections behind which the map of the place may stand. */
const most = 4

type Place = { place: number; map: MapBlock; empty: number }

/** A map at a place: as high as the rest of the page has room for it, else whole on the next one, with what that leaves empty, mm. */
function within(brief: Brief, rest: readonly Block[], map: MapBlock, place: number): Place {
  const before = rest.slice(0, place)
  const flat = { ...map, view: { ...map.view, heightMm: 0 } }
  const [bare, framed] = [begun(brief, before), begun(brief, [...before, flat])]
  const room = framed.pages === bare.pages ? leftOn(framed) : 0
  if (room >= least) return { place, map: lowered(map, room), empty: 0 }
  return { place, map, empty: leftOn(bare) }
}

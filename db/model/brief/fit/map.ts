import type { Block } from '../brief.ts'

export type MapBlock = Extract<Block, { type: 'map' }>

/** What stands in the corners of a picture asks for so much height, mm. */
const cornerLeast = 56

/** A map of less height: the ground around the place is cut, land that is drawn whole is drawn smaller. */
export function lowered(map: MapBlock, most: number): MapBlock {
  const heightMm = Math.floor(Math.min(map.view.heightMm, most))
  const { key, isAround, ...view } = map.view
  if (view.lands) {
    const metresPerMm = (view.metresPerMm * map.view.heightMm) / heightMm
    return { ...map, view: { ...view, ...(key ? { key } : {}), heightMm, metresPerMm } }
  }
  const inside = heightMm < cornerLeast ? {} : { ...(key ? { key } : {}), ...(isAround ? { isAround } : {}) }
  return { ...map, view: { ...view, heightMm, ...inside } }
}

/** mm below which a map is left out. */
const least = 44

/** A map as high as it fits, at most `most` mm; null where it fits only when it is too low to be read. */
export function highest(map: MapBlock, fits: (map: MapBlock) => boolean, most = map.view.heightMm): MapBlock | null {
  let known: MapBlock | null = null
  let [low, high] = [least, Math.floor(Math.min(most, map.view.heightMm))]
  while (low <= high) {
    const middle = Math.ceil((low + high) / 2)
    const tried = lowered(map, middle)
    if (fits(tried)) [known, low] = [tried, middle + 1]
    else high = middle - 1
  }
  return known
}

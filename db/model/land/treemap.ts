export type Tile = { x: number; y: number; width: number; height: number }
type Box = Tile

/**
 * Tiles whose areas are in proportion to `sizes` (above 0), laid out in their order into a box (any unit) as near to squares as its rows
 * allow: the squarified treemap of Bruls, Huizing and van Wijk (2000).
 */
export function tilesOf(sizes: readonly number[], box: Box): Tile[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const scale = whole > 0 ? (box.width * box.height) / whole : 0
  const areas = sizes.map(size => size * scale)
  const tiles: Tile[] = []
  let left = box
  for (let from = 0; from < areas.length; ) {
    const side = Math.min(left.width, left.height)
    let to = from + 1
    while (to < areas.length && worst(areas.slice(from, to + 1), side) <= worst(areas.slice(from, to), side)) to += 1
    const row = areas.slice(from, to)
    tiles.push(...lay(row, left))
    left = rest(row, left)
    from = to
  }
  return tiles
}

/** How far the least square tile of a row is from a square: 1 is a square. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, area) => all + area, 0)
  return Math.max((side * side * Math.max(...row)) / (sum * sum), (sum * sum) / (side * side * Math.min(...row)))
}

function lay(row: readonly number[], { x, y, width, height }: Box): Tile[] {
  const sum = row.reduce((all, area) => all + area, 0)
  const isColumn = width >= height
  const thick = sum / (isColumn ? height : width)
  let at = isColumn ? y : x
  return row.map(area => {
    const long = area / thick
    const tile = isColumn ? { x, y: at, width: thick, height: long } : { x: at, y, width: long, height: thick }
    at += long
    return tile
  })
}

function rest(row: readonly number[], { x, y, width, height }: Box): Box {
  const sum = row.reduce((all, area) => all + area, 0)
  if (width >= height) return { x: x + sum / height, y, width: width - sum / height, height }
  return { x, y: y + sum / width, width, height: height - sum / width }
}

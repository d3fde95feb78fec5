import type { Size } from '../../../db/model/map/project.ts'
import type { Box } from '../../../db/model/map/spread.ts'

/** px that must be free around a selected symbol for it to count as seen, its ring and name included. */
const air = 44

/** How a place comes into view: it is seen, it is in the picture but hidden or at its edge, or it is off the screen. */
export function sightOf(
  place: { x: number; y: number },
  size: Size,
  furniture: readonly Box[],
): 'seen' | 'edge' | 'off' {
  const { x, y } = place
  if (x < 0 || y < 0 || x > size.width || y > size.height) return 'off'
  const isAtEdge = x < air || y < air || x > size.width - air || y > size.height - air
  const near = 24
  const isHidden = furniture.some(
    box => x > box.x - near && x < box.x + box.width + near && y > box.y - near && y < box.y + box.height + near,
  )
  return isAtEdge || isHidden ? 'edge' : 'seen'
}

import { light } from '../../../db/model/sign/colour.ts'

/** How a bar, a swatch or a block is filled. What the hatch means is said beside the drawing. */
export type Look = 'solid' | 'hatch'

/** The patterns of one drawing: a hatch per colour, and the band of a gap. `id` is the drawing's own. */
export function Patterns({ id, fills }: { id: string; fills: readonly string[] }) {
  return (
    <defs>
      {[...new Set(fills)].map(fill => (
        <pattern
          key={fill}
          id={hatchId(id, fill)}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#fff" />
          <rect width="6" height="6" fill={fill} fillOpacity="0.06" />
          <rect width="2" height="6" fill={fill} />
        </pattern>
      ))}
      <pattern id={`${id}-gap`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="7" height="7" fill={light.gapGround} />
        <rect width="1" height="7" fill={light.gapLine} />
      </pattern>
    </defs>
  )
}

const hatchId = (id: string, fill: string): string => `${id}-${fill.replace('#', '')}`

/** The `fill` and outline of a part of a drawing. */
export function paintOf(id: string, fill: string, look: Look) {
  return look === 'solid' ? { fill } : { fill: `url(#${hatchId(id, fill)})`, stroke: fill, strokeWidth: 1.2 }
}

/** Inks of the drawing pen: each reads on the grounds of both rooms (3:1 at least; a test counts). */
export const inks = [
  { name: 'đỏ', colour: '#E0402F' },
  { name: 'lam', colour: '#2C80D8' },
  { name: 'tím', colour: '#B353D6' },
] as const

export type Ink = (typeof inks)[number]['colour']
export type Stroke = { ink: Ink; points: readonly (readonly [x: number, y: number])[] }

/** A stroke as path data, drawn smooth through the middles between its points; a single point is a dot. */
export function strokePath({ points }: Stroke): string {
  const [start, ...rest] = points
  if (!start) return ''
  const last = rest.at(-1)
  if (!last) return `M${start[0]} ${start[1]}h0.01`
  const curves = rest.slice(0, -1).map(([x, y], at) => {
    const [nx, ny] = rest[at + 1] ?? last
    return `Q${x} ${y} ${(x + nx) / 2} ${(y + ny) / 2}`
  })
  return `M${start[0]} ${start[1]}${curves.join('')}L${last[0]} ${last[1]}`
}

/** The strokes without the last one; the same when there is none. */
export const withoutLast = (strokes: readonly Stroke[]): Stroke[] => strokes.slice(0, -1)

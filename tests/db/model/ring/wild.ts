import type { Mm, Paths } from '../../../../db/model/ring/paths.ts'

/** A made-up ring of so many corners about a place, `reach` mm away or nearer by up to a share of it: star-shaped, so that it never crosses itself. */
export function aStar(random: () => number, middle: Mm, reach: number, corners: number, rough = 0.6): Mm[] {
  return Array.from({ length: corners }, (_, at) => {
    const turn = ((at + 0.8 * random()) / corners) * 2 * Math.PI
    const far = reach * (1 - rough * random())
    return { x: Math.round(middle.x + far * Math.cos(turn)), y: Math.round(middle.y + far * Math.sin(turn)) }
  })
}

/** Rings of random corners, which cross themselves and each other at will. */
export const aTangle = (random: () => number, corners: number, wide: number): Paths => [
  Array.from({ length: corners }, () => ({ x: Math.round(random() * wide), y: Math.round(random() * wide) })),
]

/** A comb of so many long teeth: sides that all lie side by side. */
export function aComb(teeth: number): Mm[] {
  const corners = Array.from({ length: 2 * teeth }, (_, at) => ({ x: at * 10, y: at % 4 < 2 ? 0 : 1_000_000 }))
  return [...corners, { x: 20 * teeth, y: 2_000_000 }, { x: 0, y: 2_000_000 }]
}

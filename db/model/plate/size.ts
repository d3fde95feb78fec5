/** ISO 216 sheets, upright: width and height in mm. */
export const papers = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
} as const satisfies Record<string, readonly [number, number]>

export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as Paper[]
export type Orientation = 'portrait' | 'landscape'
export const orientations: readonly Orientation[] = ['landscape', 'portrait']

/** Width and height of a sheet in mm. */
export function paperSize(paper: Paper, orientation: Orientation): { widthMm: number; heightMm: number } {
  const [short, long] = papers[paper]
  return orientation === 'portrait' ? { widthMm: short, heightMm: long } : { widthMm: long, heightMm: short }
}

/**
 * Millimetres of paper to one unit of a layout. A layout is drawn as on A3; larger sheets are read from further away, so they get larger
 * letters, though not as much larger as the sheet is: what is won is room for the map.
 */
export const unitOf: Record<Paper, number> = { a4: 0.8, a3: 1, a2: 1.25, a1: 1.7, a0: 2.3 }

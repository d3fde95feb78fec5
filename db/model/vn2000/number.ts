/** Grid metres inside Vietnam: no northing is an easting, so that a number alone says which it is. */
const northings = [880_000, 2_620_000] as const
const eastings = [90_000, 880_000] as const

export type Axis = 'x' | 'y'
const within = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most

/** Whether metres can be a northing (x) or an easting (y) in Vietnam; null when they are neither. */
export function axisOf(metres: number): Axis | null {
  if (within(metres, northings)) return 'x'
  return within(metres, eastings) ? 'y' : null
}

/** Everything that a number may mean: its last sign as decimal sign, or all of its signs between thousands. */
export function readingsOf(text: string): number[] {
  const plain = text.replace(/[\s\u00a0\u2007\u202f']/g, '').replace(/^\+/, '')
  if (/^-?\d+$/.test(plain)) return [Number(plain)]
  const readings: number[] = []
  if (/^-?\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(plain)) readings.push(Number(plain.replace(/[.,]/g, '')))
  const decimal = /^(-?\d{1,3}(?:([.,])\d{3})*|-?\d+)([.,])(\d+)$/.exec(plain)
  if (decimal && decimal[2] !== decimal[3])
    readings.push(Number(`${(decimal[1] ?? '').replace(/[.,]/g, '')}.${decimal[4]}`))
  return readings
}

/** A coordinate: the one reading that lies in Vietnam. Null for any other text; nothing is multiplied to make it fit. */
export function readCoordinate(text: string): { metres: number; axis: Axis } | null {
  for (const metres of readingsOf(text)) {
    const axis = axisOf(metres)
    if (axis) return { metres, axis }
  }
  return null
}

/** Decimals that a text shows: what its last digit is worth is what it can be off by. */
export function decimalsOf(text: string): number {
  return /[.,](\d+)\s*$/.exec(text)?.[1]?.length ?? 0
}

import type { Bounds } from '../map/project.ts'
import { groundMetres } from '../map/project.ts'
import { formatNumber } from '../text/number.ts'

/** Scales that a map may have, as their denominators, finest first: those of Vietnamese base maps and their like. */
export const roundScales = [
  500, 1000, 2000, 5000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000, 125_000, 150_000,
  200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000, 1_500_000, 2_000_000, 3_000_000,
] as const

export type Quality = 'surveyed' | 'digitised' | 'schematic' | 'point'

/**
 * The finest scale at which a place of each quality may be shown: its error is then a few millimetres of paper at most. A point is good to
 * a few hundred metres, as is the shore of the built-in map (assets/basemap/SOURCES.md).
 */
export const finestScale: Record<Quality, number> = {
  surveyed: 500,
  digitised: 5000,
  schematic: 50_000,
  point: 100_000,
}

/** "1:200.000". */
export const scaleText = (scale: number): string => `1:${formatNumber(scale, 0)}`

/** The finest round scale that is not finer than either of two. */
export function roundScale(needed: number, finest: number): number {
  return (
    roundScales.find(scale => scale >= needed * 0.9999 && scale >= finest) ??
    roundScales[roundScales.length - 1] ??
    needed
  )
}

/** The denominator at which `bounds` just fill a map of so many mm of paper. */
export function fillingScale(bounds: Bounds, widthMm: number, heightMm: number): number {
  const { west, south, east, north } = bounds
  const middle = (south + north) / 2
  const across = groundMetres([west, middle], [east, middle])
  const up = groundMetres([west, south], [west, north])
  return Math.max(across / widthMm, up / heightMm, 0.01) * 1000
}

import { Resvg } from '@resvg/resvg-js'
import { expect } from 'vitest'

/** Fails unless a strict SVG reader takes the picture; answers with its size in px. */
export function expectWellFormed(svg: string): { width: number; height: number } {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
  expect(svg).not.toMatch(/NaN|undefined|Infinity|foreignObject| class=/)
  return { width, height }
}

/** Colours [r, g, b] of a rendered picture at a px place. */
export function colourAt(svg: string, x: number, y: number): number[] {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const at = (Math.round(y) * image.width + Math.round(x)) * 4
  return [...image.pixels.subarray(at, at + 3)]
}

/** "#0B5A56" as [r, g, b]. */
export function rgb(hex: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
}

/** Repeatable random numbers in 0..1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

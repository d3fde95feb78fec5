import { formatNumber } from '../text/number.ts'
import type { Corner, Run } from './table.ts'

export const metres = (value: number): string => `${formatNumber(value, value < 10 ? 2 : value < 1000 ? 1 : 0)}\u00a0m`
export const km = (value: number): string => `${formatNumber(value / 1000, 1)}\u00a0km`
export const ha = (m2: number): string => `${formatNumber(Math.round(m2) / 10_000)}\u00a0ha`

/** What a corner is called in a sentence. */
export const cornerName = (corner: Corner | undefined): string => (corner?.name ? corner.name : `dòng ${corner?.row}`)

/** A side in a sentence: its two corners and their rows. */
export function sideName({ corners }: Run, at: number): string {
  const [a, b] = [corners[at], corners[(at + 1) % corners.length]]
  return `${cornerName(a)}–${cornerName(b)} (dòng ${a?.row}–${b?.row})`
}

/** "1, 2 và 3"; past `most` only how many more. */
export function listed(items: readonly (string | number)[], most = 4): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} và ${items.length - most} chỗ khác` : shown
}

/** A meridian in degrees as papers write it. */
export function degrees(value: number): string {
  const whole = Math.floor(value + 1e-9)
  return `${whole}°${String(Math.round((value - whole) * 60)).padStart(2, '0')}′`
}

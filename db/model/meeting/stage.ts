import type { ThemeName } from '../theme.ts'
import type { Page, Since } from './agenda.ts'

/** What is on the screen of the room, as the operator's window follows it. Times are ISO. */
export type Showing = {
  meeting: string | null
  began: string
  at: number
  pages: Page[]
  theme: ThemeName
  since: Since | null
  room: Room
  /** The last conclusions as they are typed; empty while nobody types. */
  said: { number: number; text: string }[]
  /** Who lifted the mask and when; null while it is on. */
  lifted: { by: string; at: string } | null
}

/** So many of the last conclusions are shown to the operator. */
export const saidMost = 4

export type Room = 'light' | 'dark'

/** What the operator's window asks of the screen of the room. */
export type Cue = { is: 'next' } | { is: 'back' } | { is: 'go'; at: number } | { is: 'end' }

/** The stage at an edition: what shows, and the cues that came after the edition that was asked from. */
export type Stage = { edition: number; showing: Showing | null; cues: Cue[]; hasOperator: boolean }

/** Minutes and seconds since the meeting began: "7:05", "1:07:05". */
export function elapsed(began: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(began)) / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** The time of day: "09:42". */
export function clock(now: number): string {
  const date = new Date(now)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

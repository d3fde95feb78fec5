/** The number being typed to jump to: what stands there, so that the room is not taken to the wrong page. */
export type Jump = { typed: string; to: number | null }

/** The next state of a jump: digits are added, Backspace takes one away. `pages`: how many there are. Null when nothing is typed any more. */
export function typeJump(typed: string, key: string, pages: number): Jump | null {
  const next = key === 'Backspace' ? typed.slice(0, -1) : /^\d$/.test(key) ? `${typed}${key}`.slice(0, 4) : typed
  if (next === '') return null
  const number = Number(next)
  return { typed: next, to: number >= 1 && number <= pages ? number - 1 : null }
}

/** The page one on or back; it stays at either end, so that a remote pressed once too often does not begin again. */
export function turned(at: number, by: number, pages: number): number {
  return Math.max(0, Math.min(pages - 1, at + by))
}

/** The keys that ask for a name or a day while a sentence is typed. */
export const triggers = {
  '@': { part: 'lead', word: 'chủ trì' },
  '+': { part: 'support', word: 'phối hợp' },
  '#': { part: 'object', word: 'đối tượng' },
  '!': { part: 'deadline', word: 'thời hạn' },
} as const
export type Part = (typeof triggers)[keyof typeof triggers]['part']

/** A key that was pressed and what was typed behind it: `text.slice(from, to)`. */
export type Trigger = { part: Part; typed: string; from: number; to: number }

const before = /(^|[\s(,;])([@+#!])([^@+#!\n]{0,40})$/u

/** The trigger that the caret stands in; null when it stands in plain words. */
export function triggerAt(text: string, caret: number): Trigger | null {
  const found = before.exec(text.slice(0, caret))
  const key = found?.[2] as keyof typeof triggers | undefined
  if (!found || !key) return null
  const typed = found[3] ?? ''
  return { part: triggers[key].part, typed, from: caret - typed.length - 1, to: caret }
}

import type { Conclusion } from '../../../db/model/conclusion/conclusion.ts'

/** A line while it is typed; `saved` is what the data file has of it ("" for one that it does not have). */
export type Line = {
  key: number
  id: string | null
  agenda: string | null
  text: string
  saved: string
  /** Of the directive that it became: then it is only read. */
  number: number | null
}

const nextKey = (lines: readonly Line[]): number => Math.max(0, ...lines.map(line => line.key)) + 1
const blank = (lines: readonly Line[], agenda: string | null): Line => ({
  ...{ key: nextKey(lines), id: null, agenda, text: '', saved: '', number: null },
})

/** The lines of the file, with those that are typed and not yet in it where they were typed, and one to type in at the end. */
export function linesOf(conclusions: readonly Conclusion[], typed: readonly Line[], agenda: string | null): Line[] {
  const free = Math.max(nextKey(typed), 1)
  const known = conclusions.map(({ id, agenda, text, number }, i): Line => {
    const own = typed.find(line => line.id === id)
    const isTyped = own !== undefined && own.text !== own.saved
    return { key: own?.key ?? free + i, id, agenda, number, text: isTyped ? own.text : text, saved: text }
  })
  const lines = [...known]
  typed.forEach((line, i) => {
    if (line.id !== null) return
    const above = typed.slice(0, i).findLast(each => lines.some(one => one.key === each.key))
    lines.splice(above ? lines.findIndex(one => one.key === above.key) + 1 : 0, 0, line)
  })
  return withEnd(lines, agenda)
}

/** With a line to type in at the end. */
export function withEnd(lines: readonly Line[], agenda: string | null): Line[] {
  const last = lines.at(-1)
  return last && last.id === null && last.text.trim() === '' ? [...lines] : [...lines, blank(lines, agenda)]
}

/** A line to type in behind another, and its key; the next one where that is blank already. */
export function openedBehind(
  lines: readonly Line[],
  key: number,
  agenda: string | null,
): { lines: Line[]; key: number } {
  const at = lines.findIndex(line => line.key === key)
  const next = lines[at + 1]
  if (next && next.id === null && next.text.trim() === '') return { lines: [...lines], key: next.key }
  const line = blank(lines, agenda)
  return { lines: [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)], key: line.key }
}

/** The last line above one that the file has: behind it a new one is written. */
export function savedAbove(lines: readonly Line[], key: number): string | null {
  const at = lines.findIndex(line => line.key === key)
  return lines.slice(0, at).findLast(line => line.id !== null)?.id ?? null
}

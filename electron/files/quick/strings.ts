/** The shared texts of an Excel file: a text, or null for one that only the library reads (in several fonts, with escapes). */
export type Strings = { texts: (string | null)[]; ends: number[]; xml: string }

/** Of a file without shared texts. */
export const noStrings: Strings = { texts: [], ends: [], xml: '<sst></sst>' }

/** Reads the plain ones of a file's shared texts; null when they are laid out in a way that only the library follows. */
export function stringsIn(xml: string): Strings | null {
  const texts: (string | null)[] = []
  const ends: number[] = []
  const hasEscapes = xml.includes('&') || xml.includes('_x')
  let at = xml.indexOf('<si>')
  if (at < 0) return noStrings
  while (xml.startsWith('<si>', at)) {
    const end = xml.indexOf('</si>', at)
    if (end < 0) return null
    const from = xml.startsWith('<t>', at + 4) ? at + 7 : xml.startsWith(spaced, at + 4) ? at + 4 + spaced.length : -1
    const text = from < 0 || !xml.startsWith('</t>', end - 4) ? null : xml.slice(from, end - 4)
    texts.push(text !== null && isPlain(text, hasEscapes) ? text : null)
    at = end + 5
    ends.push(at)
  }
  return xml.startsWith('</sst>', at) && !xml.includes('<!') ? { texts, ends, xml } : null
}

/** The part without the texts behind the last one that some XML of a sheet refers to: its places stay as they are. */
export function cutStrings({ ends, xml }: Strings, sheets: readonly string[]): string {
  if (ends.length === 0) return xml
  let last = -1
  for (const sheet of sheets)
    for (const [, index] of sheet.matchAll(/\bt\s*=\s*["']s["'](?:[^>]*>\s*<v>\s*(\d+)\s*<\/v>)?/g))
      last = index === undefined ? ends.length : Math.max(last, Number(index))
  const end = ends[Math.min(last, ends.length - 1)] ?? xml.indexOf('<si>')
  return `${xml.slice(0, end)}</sst>`
}

const spaced = '<t xml:space="preserve">'

/** Text that means itself: nothing escaped, no tags, no blanks at its ends. */
export function isPlain(text: string, hasEscapes: boolean): boolean {
  if (text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text === '') return false
  return !(text.includes('<') || (hasEscapes && (text.includes('&') || text.includes('_x'))))
}

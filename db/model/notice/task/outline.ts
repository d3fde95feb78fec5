import type { Paragraph, Script, Span } from '../notice.ts'

/** An item of the paper with what stands under it. `body`: its own words behind its mark. */
export type Item = { mark: string | null; rank: number; span: Span; body: Span; items: Item[] }

/** How items are marked, the outermost first. A decimal mark lies as deep as it has parts. */
const marks: { pattern: RegExp; rank: (mark: string) => number }[] = [
  { pattern: /^(?:Phần (?:thứ )?\p{L}+|[IVX]{1,5}[.)/])(?=\s|:)/u, rank: () => 0 },
  { pattern: /^[A-HĐ][.)](?=\s)/u, rank: () => 0.5 },
  { pattern: /^Điều \d{1,3}[.:]?(?=\s)/u, rank: () => 0.7 },
  {
    pattern: /^\d{1,2}(?:\.\d{1,2}){0,3}[.)/:](?=\s)|^\d{1,2}(?:\.\d{1,2}){1,3}(?=\s\p{Lu})/u,
    rank: mark => (mark.match(/\d+/g) ?? []).length,
  },
  // "1- ": papers of the Party.
  { pattern: /^\d{1,2}[-–](?=\s\p{Lu})/u, rank: () => 1 },
  { pattern: /^\(\d{1,2}\)(?=\s)/u, rank: () => 1.5 },
  {
    pattern:
      /^(?:Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)[,:](?=\s)/u,
    rank: () => 1.7,
  },
  { pattern: /^\(?\p{Ll}\d?\)(?=\s)|^\p{Ll}\.(?=\s\p{Lu})/u, rank: () => 5 },
  { pattern: /^[-–—](?=\s*\S)/u, rank: () => 6 },
  { pattern: /^[+*•●▪◦](?=\s*\S)/u, rank: () => 7 },
]
/** Lines without a mark belong to the item above them. */
const plain = 9

/** A line in capitals without a mark heads what stands below it, as "II. ..." does. */
const heading = 0.2
const capitals = /^[^\p{Ll}]*\p{Lu}{2,} [^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

/** Words in capitals alone: "TỔ CHỨC THỰC HIỆN". */
export const isHeadline = (words: string): boolean => capitals.test(words)

/** The paragraphs as a tree of items. Cells of tables are left to those who read tables. */
export function outlineOf({ text }: Pick<Script, 'text'>, paragraphs: readonly Paragraph[]): Item[] {
  const top: Item[] = []
  const open: Item[] = []
  for (const { from, to, cell } of paragraphs) {
    if (cell || from === to) continue
    const item = itemAt(text, { from, to })
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= item.rank) open.pop()
    const above = open.at(-1)
    if (above) above.items.push(item)
    else top.push(item)
    // Two plain lines in a row stand beside each other; so do the lists under them.
    if (item.rank < plain) open.push(item)
  }
  return top
}

function itemAt(text: string, span: Span): Item {
  const line = text.slice(span.from, Math.min(span.to, span.from + 40))
  for (const { pattern, rank } of marks) {
    const found = pattern.exec(line)?.[0]
    if (!found) continue
    let from = span.from + found.length
    while (from < span.to && /\s/.test(text[from] ?? '')) from += 1
    const isBullet = /^[-–—+*•●▪◦]/.test(found)
    return { mark: isBullet ? null : found, rank: rank(found), span, body: { from, to: span.to }, items: [] }
  }
  const rank = isHeadline(text.slice(span.from, span.to)) ? heading : plain
  return { mark: null, rank, span, body: span, items: [] }
}

export const isPlain = ({ rank }: Item): boolean => rank === plain

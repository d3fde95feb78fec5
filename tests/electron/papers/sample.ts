import { join } from 'node:path'
import type { Block, Brief } from '../../../db/model/brief/brief.ts'
import { aBrief, aDossier, aRate } from '../../db/model/brief/fixture.ts'

export const root = join(import.meta.dirname, '../../..')
export const fonts = join(root, 'assets/fonts')
export const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map(face => join(fonts, `Tinos-${face}.ttf`))

/** A map that is quick to draw, with Vietnamese words in it. */
export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160mm" height="90mm" viewBox="0 0 160 90"><rect width="160" height="90" fill="#fbf8f1"/><text x="8" y="20" font-family="Tinos" font-size="9">Vịnh Rạch Giá</text></svg>'

/** Smallest picture there is, for papers whose map is not looked at. */
export const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

export function richBrief(): Brief {
  return aBrief({ dossier: aDossier({ rate: aRate }) })
}

/** A brief whose names are as long and as awkward as people can make them. */
export function awkwardBrief(): Brief {
  const long = `Dự án "Đặc biệt" <số 1> & ${'phần mở rộng rất dài '.repeat(24)}`.slice(0, 500)
  const rows = Array.from({ length: 60 }, (_, i) => [
    [{ text: String(i + 1) }],
    [{ text: long }],
    [{ text: `Dòng ${i}\u0007` }],
  ])
  const table: Block = {
    type: 'table',
    caption: long,
    head: ['TT', 'Tên', 'Ghi chú'],
    widths: [10, 60, 30],
    align: ['center', 'left', 'left'],
    rows,
  }
  const brief = richBrief()
  return { ...brief, title: long, office: { ...brief.office, name: 'A & B <C>' }, blocks: [...brief.blocks, table] }
}

/** Where each text stands in a whole, one after the other; the first that is not found in order, or null. */
export function firstMissing(whole: string, texts: readonly string[]): string | null {
  let at = 0
  for (const text of texts) {
    const found = whole.indexOf(text, at)
    if (found < 0) return text
    at = found + text.length
  }
  return null
}

export function fromMarkup(markup: string): string {
  const words: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return markup.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => words[name] ?? '')
}

import { type Charset, charsetOf, fromCharset } from '../cell/charset.ts'
import type { Block, Paragraph, Script, Span } from './notice.ts'

/** Longer papers are cut here and the reader says so: an office's notice has 2,000 to 30,000 letters. */
export const mostLetters = 400_000

const blanks = /[\s\u00a0\u200b\u200c\ufeff]+/gu

/** One line as it is kept: NFC, single spaces, none at its ends. */
const tidy = (line: string): string => line.normalize('NFC').replace(blanks, ' ').trim()

/** The lines of a pasted or plain text; a line with two tabs or more is a row of a table, as Word copies it. */
export function blocksOf(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/[\n\u2028\v\f]/)
    .map(line => (line.split('\t').length > 2 ? { cells: line.split('\t') } : { text: line }))
}

/** Lays the lines of a paper out as one text. An old font is found by its words unless `charset` says which it is. */
export function layOut(blocks: readonly Block[], charset?: Charset): Script {
  const raw = blocks.map(block => ('cells' in block ? block.cells.join('\n') : block.text)).join('\n')
  const found = charset ?? charsetOf(raw.slice(0, 20_000))
  const paragraphs: Paragraph[] = []
  let text = ''
  const add = (line: string, cell?: Paragraph['cell']) => {
    const words = tidy(fromCharset(line, found))
    if ((words === '' && !cell) || text.length > mostLetters) return
    if (text) text += '\n'
    paragraphs.push({ from: text.length, to: text.length + words.length, ...(cell && { cell }) })
    text += words
  }
  let table = -1
  let row = 0
  let isTable = false
  for (const block of blocks) {
    if ('cells' in block) {
      if (!isTable) table += 1
      row = isTable ? row + 1 : 0
      block.cells.forEach((cell, column) => {
        add(cell, { table, row, column })
      })
    } else for (const line of block.text.split('\n')) add(line)
    isTable = 'cells' in block
  }
  return { text, paragraphs, charset: found }
}

/** The words of a span. */
export const wordsAt = ({ text }: Pick<Script, 'text'>, { from, to }: Span): string => text.slice(from, to)

const upper = /\p{Lu}/u
/** Shortened words whose full stop does not end a sentence. */
const shortened = /(?:^|[\s(/])(?:TP|TX|TT|KT|TL|TM|TUQ|ĐT|QL|P|Q|H|X|St|Tr|vv|v\.v)$|^\d{1,2}$/u

/** The sentences of a stretch of text, each with its full stop. */
export function sentencesIn(text: string, { from, to }: Span): Span[] {
  const found: Span[] = []
  let start = from
  for (let at = from; at < to; at++) {
    const mark = text[at]
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '\n') continue
    const next = /\S/.exec(text.slice(at + 1, at + 4))?.[0] ?? ''
    const isEnd = mark === '\n' || (/\s/.test(text[at + 1] ?? '') && upper.test(next))
    if (!isEnd || (mark === '.' && shortened.test(text.slice(Math.max(start, at - 6), at)))) continue
    found.push({ from: start, to: mark === '\n' ? at : at + 1 })
    start = at + 1
    while (start < to && /\s/.test(text[start] ?? '')) start += 1
  }
  if (start < to) found.push({ from: start, to })
  return found
}

/** The sentence around a place in the text. */
export function sentenceAt({ text, paragraphs }: Script, at: number): Span {
  const paragraph = paragraphs.find(each => each.from <= at && at <= each.to) ?? { from: 0, to: text.length }
  return sentencesIn(text, paragraph).find(each => at < each.to) ?? paragraph
}

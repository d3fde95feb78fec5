import { unzipSync } from 'fflate'
import { Problem } from '../../db/model/text/problem.ts'
import { tableOfText } from '../../db/model/vn2000/text.ts'

/** A decision with its annexes is 1 MB of words; what unpacks to more than this is none. */
const mostBytes = 64 * 1024 * 1024
const token = /<(\/?)w:(tbl|tr|tc|p|t|tab|br|cr|gridSpan|vMerge|noBreakHyphen)(?=[\s/>])([^>]*?)(\/?)>([^<]*)/g

type Cell = { text: string; span: number }
type Level = { rows: string[][]; row: Cell[] | null; cell: Cell | null }

/** The words of a Word file as rows: those of its tables cell by cell, its paragraphs as lines. Throws E_IMPORT_DAMAGED, E_IMPORT_LARGE. */
export function readDocx(file: string, bytes: Uint8Array): string[][] {
  let xml: string
  try {
    const [body] = Object.values(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (name !== 'word/document.xml') return false
          if (originalSize > mostBytes)
            throw new Problem('E_IMPORT_LARGE', { file, found: 'hơn 64 MB chữ', most: '64 MB' })
          return true
        },
      }),
    )
    if (!body) throw new Error('thiếu word/document.xml')
    xml = new TextDecoder().decode(body)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('E_IMPORT_DAMAGED', { file, reason: error instanceof Error ? error.message.slice(0, 120) : '' })
  }
  return rowsIn(xml)
}

/** Word's XML read mark by mark: no entity is expanded but the five of XML, deleted text is another mark and stays out. */
export function rowsIn(xml: string): string[][] {
  const page: Level = { rows: [], row: null, cell: null }
  const levels: Level[] = [page]
  let line: string | null = null
  for (const [, close, name, attributes = '', isEmpty, text = ''] of xml.matchAll(token)) {
    const level = levels.at(-1) ?? page
    const write = (words: string) => {
      if (level.cell) level.cell.text += words
      else line = (line ?? '') + words
    }
    if (name === 't' && !close) write(decoded(text))
    else if (name === 'tab' && !close && !attributes.includes('w:val')) write('\t')
    else if ((name === 'br' || name === 'cr') && !close) write('\n')
    else if (name === 'noBreakHyphen') write('-')
    else if (name === 'gridSpan' && level.cell)
      level.cell.span = Math.min(60, Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1))
    else if (name === 'tbl' && !close) levels.push({ rows: [], row: null, cell: null })
    else if (name === 'tbl') {
      const { rows } = levels.pop() ?? page
      const into = levels.at(-1) ?? page
      into.rows.push(...rows)
    } else if (name === 'tr') {
      if (close && level.row)
        level.rows.push(
          level.row.flatMap(cell => [cell.text.trim(), ...Array.from({ length: cell.span - 1 }, () => '')]),
        )
      level.row = close ? null : []
    } else if (name === 'tc') {
      if (close && level.cell) level.row?.push(level.cell)
      level.cell = close ? null : { text: '', span: 1 }
    } else if (name === 'p' && (close || isEmpty)) {
      if (level.cell) level.cell.text += '\n'
      else {
        level.rows.push(...tableOfText(line ?? '').rows.map(row => [...row]))
        line = null
      }
    }
  }
  return page.rows
}

const marks: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, digits, name) => {
    const code = hex ? Number.parseInt(hex, 16) : digits ? Number(digits) : null
    return code !== null && code <= 0x10ffff ? String.fromCodePoint(code) : (marks[name] ?? whole)
  })

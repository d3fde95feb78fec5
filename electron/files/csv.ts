import { parseCsv } from 'hucre/csv'
import { fromCharset, judged } from '../../db/model/cell/charset.ts'
import type { Sheet } from '../../db/model/cell/sheet.ts'
import { Problem } from '../../db/model/text/problem.ts'

/** Text of a table as a sheet: its letters, its delimiter, its quotes are found out. Numbers stay as they were typed. Throws E_IMPORT_QUOTE. */
export function readCsv(file: string, bytes: Uint8Array): { sheet: Sheet; notice: string | null } {
  const { text, notice } = decode(bytes)
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? delimiterOf(body)
  const stray = strayQuote(body, delimiter)
  if (stray) throw new Problem('E_IMPORT_QUOTE', { file, row: String(stray.row + (hint ? 1 : 0)), raw: stray.raw })
  const rows = parseCsv(body, { delimiter, typeInference: false })
  const cells = rows.map(row => row.map(cell => (cell === '' || cell === null ? null : String(cell))))
  return {
    sheet: {
      ...{ name: 'CSV', hidden: false, rows: cells, merges: [], hiddenRows: [], hiddenColumns: [] },
      ...{ percents: [], isText: true },
    },
    notice,
  }
}

/** The first cell that opens with a quote which does not close at its end: it would take the cells and lines behind it into itself. */
export function strayQuote(text: string, delimiter: string): { row: number; raw: string } | null {
  const quoted = /"(?:[^"]|"")*"/y
  const isEnd = (at: number) => at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r'
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    if (at > 0 && !isEnd(at - 1)) {
      at += 1
      continue
    }
    quoted.lastIndex = at
    const found = quoted.exec(text)
    if (!found || !isEnd(quoted.lastIndex)) {
      const raw = text.slice(at, at + 40).split(/[\r\n]/)[0] ?? ''
      return { row: text.slice(0, at).split(/\r\n|\n|\r/).length, raw }
    }
    at = quoted.lastIndex
  }
  return null
}

/** Bytes as text: by their mark, as UTF-8, as UTF-16 without a mark, else in the Windows letters that make Vietnamese words. */
export function decode(bytes: Uint8Array): { text: string; notice: string | null } {
  const as = (name: string, fatal = false) => new TextDecoder(name, { fatal }).decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as('utf-16le'), notice: null }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as('utf-16be'), notice: null }
  const start = bytes.subarray(0, 4096)
  if (start.includes(0)) {
    const odd = start.filter((byte, at) => byte === 0 && at % 2 === 1).length
    return { text: as(odd * 2 >= start.filter(byte => byte === 0).length ? 'utf-16le' : 'utf-16be'), notice: null }
  }
  const letters = lettersOf(bytes)
  return {
    text: letters === 'windows-1258' ? as(letters).normalize('NFC') : as(letters),
    notice: letters === 'windows-1258' ? 'Tệp CSV ghi theo bảng chữ Windows-1258; đã đổi ra Unicode.' : null,
  }
}

export type Letters = 'utf-8' | 'windows-1258' | 'windows-1252'

/** In which letters bytes of text are: UTF-8 when they are it, else those that make Vietnamese words; old fonts stand in Windows-1252. */
export function lettersOf(bytes: Uint8Array): Letters {
  const as = (name: string, fatal = false) => new TextDecoder(name, { fatal }).decode(bytes)
  try {
    as('utf-8', true)
    return 'utf-8'
  } catch {
    const vietnamese = as('windows-1258').normalize('NFC')
    const western = as('windows-1252')
    const score = (text: string) => {
      const { right, wrong } = judged(text.slice(0, 100_000))
      return right - wrong
    }
    const old = Math.max(score(fromCharset(western, 'tcvn3')), score(fromCharset(western, 'vni')))
    return score(vietnamese) < old ? 'windows-1252' : 'windows-1258'
  }
}

const delimiters = ['\t', ';', ',', '|']

/** The sign that splits most lines into the same number of cells. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 64_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .slice(0, 50)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = lines.map(line => line.split(delimiter).length - 1)
    const times = new Map<number, number>()
    for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
    const score = Math.max(0, ...times.values())
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

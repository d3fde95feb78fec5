import type { Brief } from '../../db/model/brief/brief.ts'
import { fileNameBy, type Named } from '../../db/model/office/file-name.ts'
import type { Official } from '../../db/model/official/official.ts'
import type { Format, Written } from '../contract/office.ts'
import { served as pages } from '../protocol.ts'
import { scheme } from '../scheme.ts'
import { openPrinter, type Printer } from './pdf.ts'
import { askScribe, dismissScribe } from './scribe.ts'
import { inTwoLanes } from './sheaf/lanes.ts'
import { type Leaf, openSheaf } from './sheaf/sheaf.ts'

let printer: Printer | null = null

/** The page of a frozen brief that the PDF is printed from. */
export async function pageOf(root: string, brief: Brief): Promise<string> {
  return new TextDecoder().decode(await askScribe(root, { do: 'page', brief }))
}

/** The file of a frozen brief in a format. Its page must be served at `atlas://paper/<snapshot>`. */
export async function bytesOf(root: string, brief: Brief, format: Format): Promise<Uint8Array> {
  return format === 'pdf' ? pdfOf(root, brief) : askScribe(root, { do: 'write', brief, format })
}

/** PDFs lately made, newest last: what was looked at is what leaves. A frozen brief never changes. */
const printed = new Map<string, Promise<Uint8Array>>()
const mostKept = 6

/** The PDF of a frozen brief, made once for the preview and for the file. */
export function pdfOf(root: string, brief: Brief): Promise<Uint8Array> {
  const key = `${brief.code} ${brief.at} ${brief.subject.id}`
  const pdf = printed.get(key) ?? printPdf(root, brief)
  printed.delete(key)
  printed.set(key, pdf)
  pdf.catch(() => printed.delete(key))
  for (const oldest of printed.keys()) {
    if (printed.size <= mostKept) break
    printed.delete(oldest)
  }
  return pdf
}

async function printPdf(root: string, brief: Brief): Promise<Uint8Array> {
  printer ??= openPrinter()
  const pdf = await printer.print(`${scheme}://paper/${encodeURIComponent(brief.code)}`, await pageOf(root, brief))
  return askScribe(root, { do: 'stamp', brief, pdf })
}

let served = 0

/** The PDF of a paper of the office. It is served from memory: what lifts a mask is kept nowhere. */
export async function officialPdf(root: string, paper: Official): Promise<Uint8Array> {
  const html = await askScribe(root, { do: 'official-page', paper })
  const key = `official-${++served}`
  pages.set(key, html)
  try {
    printer ??= openPrinter()
    const pdf = await printer.print(`${scheme}://plates/${key}`, new TextDecoder().decode(html))
    return await askScribe(root, { do: 'official-stamp', paper, pdf })
  } finally {
    pages.delete(key)
  }
}

/** One map of a frozen brief as PNG. Throws E_MAP_MISSING. */
export function mapOf(root: string, brief: Brief, at: number, dpi: number): Promise<Uint8Array> {
  return askScribe(root, { do: 'map', brief, at, dpi })
}

/** The files of a frozen brief, named by the office's rule. Throws E_FILE_RULE. */
export function leavesOf(root: string, brief: Brief, formats: readonly Format[], rule: string): Leaf[] {
  const name = fileNameBy(rule, namedOf(brief))
  return formats.map(format => ({ name: `${name}.${format}`, make: () => bytesOf(root, brief, format) }))
}

/** Writes frozen briefs in the given formats into a folder: all of them or none. Throws as a sheaf does, and E_FILE_RULE. */
export async function writeBriefs(
  root: string,
  briefs: readonly Brief[],
  { folder, formats, rule }: { folder: string; formats: readonly Format[]; rule: string },
): Promise<Written> {
  const sheaf = openSheaf(folder, briefs.length * formats.length)
  try {
    await inTwoLanes(briefs.length, async at => {
      const brief = briefs[at]
      if (brief) await sheaf.add(leavesOf(root, brief, formats, rule))
    })
  } catch (error) {
    await sheaf.drop()
    throw error
  }
  return sheaf.finish()
}

/** Lets go of the hidden window that prints and of the thread that writes. */
export function closePrinter(): void {
  printer?.close()
  printer = null
  printed.clear()
  dismissScribe()
}

/** What a file's name may tell of a brief. */
export function namedOf({ kind, title, subject, code, at, lang }: Brief): Named {
  const day = at.slice(0, 10)
  const word = kind.split(' / ')[0]?.toLocaleLowerCase('vi') ?? ''
  const plain = word === 'tờ thông tin dự án' ? 'tờ thông tin' : word
  return {
    kind: plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1),
    ...{ code: subject.code, title, snapshot: code, day, lang: lang === 'vi' ? '' : lang },
  }
}

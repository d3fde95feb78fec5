import type { Brief } from '../../db/model/brief/brief.ts'
import { fileNameBy, type Named } from '../../db/model/office/file-name.ts'
import type { Official } from '../../db/model/official/official.ts'
import type { Format, Written } from '../contract/office.ts'
import { served as pages } from '../protocol.ts'
import { scheme } from '../scheme.ts'
import { lately } from './lately.ts'
import { openPrinter, type Printer } from './pdf.ts'
import { askScribe, dismissScribe } from './scribe.ts'
import { inTwoLanes } from './sheaf/lanes.ts'
import { type Leaf, openSheaf, sheafProgress } from './sheaf/sheaf.ts'

let printer: Printer | null = null

const texts = new WeakMap<Brief, string>()
/** A brief as the thread of papers takes it, made once for all that it is asked. */
function textOf(brief: Brief): string {
  const text = texts.get(brief) ?? JSON.stringify(brief)
  texts.set(brief, text)
  return text
}

/** The page of a frozen brief that the PDF is printed from. */
export async function pageOf(root: string, brief: Brief): Promise<string> {
  return new TextDecoder().decode(await askScribe(root, { do: 'page', brief: textOf(brief) }))
}

/** The file of a frozen brief in a format. */
export async function bytesOf(root: string, brief: Brief, format: Format): Promise<Uint8Array> {
  return format === 'pdf' ? pdfOf(root, brief) : askScribe(root, { do: 'write', brief: textOf(brief), format })
}

/** PDFs lately made: what was looked at is what leaves. A frozen brief never changes. */
const printed = lately<Promise<Uint8Array>>(6)

/** The PDF of a frozen brief, made once for the preview and for the file. */
function pdfOf(root: string, brief: Brief): Promise<Uint8Array> {
  return printed.of(`${brief.code} ${brief.at} ${brief.subject.id}`, () => printPdf(root, brief))
}

/** The PDF as it is looked at. What its other formats need is made ready behind it: what is looked at is soon saved. */
export async function previewOf(root: string, brief: Brief): Promise<Uint8Array> {
  const pdf = await pdfOf(root, brief)
  void askScribe(root, { do: 'ahead', brief: textOf(brief) }).catch(() => undefined)
  return pdf
}

async function printPdf(root: string, brief: Brief): Promise<Uint8Array> {
  const text = textOf(brief)
  const pdf = await print(await askScribe(root, { do: 'page', brief: text }))
  return askScribe(root, { do: 'stamp', brief: text, pdf })
}

let served = 0

/** A page printed, served from memory while it is. */
async function print(html: Uint8Array): Promise<Uint8Array> {
  const key = `paper-${++served}`
  pages.set(key, html)
  try {
    printer ??= openPrinter()
    return await printer.print(`${scheme}://plates/${key}`, new TextDecoder().decode(html))
  } finally {
    pages.delete(key)
  }
}

/** The PDF of a paper of the office. What lifts a mask is kept nowhere. */
export async function officialPdf(root: string, paper: Official): Promise<Uint8Array> {
  const pdf = await print(await askScribe(root, { do: 'official-page', paper }))
  return askScribe(root, { do: 'official-stamp', paper, pdf })
}

/** One map of a frozen brief as PNG. Throws E_MAP_MISSING. */
export function mapOf(root: string, brief: Brief, at: number, dpi: number): Promise<Uint8Array> {
  return askScribe(root, { do: 'map', brief: textOf(brief), at, dpi })
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

/**
 * Brings what writes papers into its stride by a brief that nobody sees, in every format: the first of many take three times as long as
 * those that follow. False when papers are being written, which do that by themselves.
 */
export async function warmUp(root: string, brief: Brief): Promise<boolean> {
  for (const format of ['docx', 'pptx', 'xlsx', 'pdf'] as const) {
    if (sheafProgress()) return false
    await bytesOf(root, brief, format)
  }
  return true
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

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Brief } from '../../db/model/brief/brief.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Format } from '../contract.ts'
import { writeUnderFreeName } from '../files/whole.ts'
import { scheme } from '../scheme.ts'
import { openPrinter, type Printer } from './pdf.ts'
import { askScribe, dismissScribe } from './scribe.ts'

export type Progress = { done: number; all: number }
type Saving = { progress: Progress; isStopped: boolean }

let printer: Printer | null = null
/** The one save that goes on in this process. */
let saving: Saving | null = null

/** The page of a frozen brief, as the window previews it and the PDF is printed from it. */
export async function pageOf(root: string, brief: Brief): Promise<string> {
  return new TextDecoder().decode(await askScribe(root, { do: 'page', brief }))
}

/** The file of a frozen brief in a format. Its page must be served at `atlas://paper/<snapshot>`. */
export async function bytesOf(root: string, brief: Brief, format: Format): Promise<Uint8Array> {
  if (format !== 'pdf') return askScribe(root, { do: 'write', brief, format })
  printer ??= openPrinter()
  const pdf = await printer.print(`${scheme}://paper/${encodeURIComponent(brief.code)}`)
  return askScribe(root, { do: 'stamp', brief, pdf })
}

/**
 * Writes frozen briefs in the given formats into a folder, each file whole; a file that is open in another program is written beside it under a
 * free name. All of them or none. Returns the paths in order. Throws E_PAPER_BUSY, E_PAPER_STOPPED, E_FILE_WRITE.
 */
export async function writeBriefs(root: string, briefs: Brief[], folder: string, formats: Format[]): Promise<string[]> {
  if (saving) throw new Problem('E_PAPER_BUSY')
  const own: Saving = { progress: { done: 0, all: briefs.length * formats.length }, isStopped: false }
  saving = own
  const files: string[] = []
  try {
    for (const brief of briefs) {
      // The page is printed by Chromium while the thread writes the other files.
      const written = await Promise.allSettled(
        formats.map(async format => {
          const bytes = await bytesOf(root, brief, format)
          if (own.isStopped) throw new Problem('E_PAPER_STOPPED')
          const file = await writeUnderFreeName(join(folder, `${fileName(brief)}.${format}`), bytes)
          own.progress.done += 1
          return file
        }),
      )
      files.push(...written.flatMap(each => (each.status === 'fulfilled' ? [each.value] : [])))
      const failed = written.find(each => each.status === 'rejected')
      if (own.isStopped) throw new Problem('E_PAPER_STOPPED')
      if (failed) throw failed.reason
    }
    return files
  } catch (error) {
    for (const file of files) await rm(file, { force: true })
    throw error
  } finally {
    saving = null
  }
}

/** How far the save is; null when none goes on. */
export const paperProgress = (): Progress | null => saving?.progress ?? null

/** Stops the save that goes on; nothing of it is left. */
export function stopPapers(): boolean {
  if (!saving) return false
  saving.isStopped = true
  return true
}

/** Lets go of the hidden window that prints and of the thread that writes. */
export function closePrinter(): void {
  printer?.close()
  printer = null
  dismissScribe()
}

/** "To thong tin KG-KCN-THANH-LOC-2 23-11-2026-01": letters that every disk and every mail takes. */
function fileName(brief: Brief): string {
  return `To thong tin ${brief.subject.code} ${brief.code}`.replace(/[^\w. -]+/g, '-')
}

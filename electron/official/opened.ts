import type { PaperFormat } from '../../db/model/official/ask.ts'
import type { Official } from '../../db/model/official/official.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { leaveOff } from '../papers/scribe.ts'
import { officialPdf } from '../papers/write.ts'
import { writeBytes, writeOfficial } from './write.ts'

type Opened = { key: string; paper: Official; pdf: Promise<Uint8Array> | null }

/** The paper that is looked at. It stays in memory alone: what lifts a mask is kept nowhere. */
let opened: Opened | null = null
let count = 0

/** No snapshot's number begins so. */
const prefix = 'giay-'
export const isOpenedKey = (key: string): boolean => key.startsWith(prefix)

/** Holds a paper to be looked at; gives the key under which its pages are served. */
export function openPaper(paper: Official): string {
  const key = `${prefix}${++count}`
  opened = { key, paper, pdf: null }
  return key
}

function openedBy(key: string): Opened {
  if (opened?.key !== key) throw new Problem('E_PAPER_CLOSED')
  return opened
}

/** Its PDF, made once: what is seen is what leaves. Throws E_PAPER_CLOSED. */
export function openedPdf(root: string, key: string): Promise<Uint8Array> {
  const own = openedBy(key)
  own.pdf ??= officialPdf(root, own.paper)
  return own.pdf
}

export const openedPaper = (key: string): Official => openedBy(key).paper

/** Writes it whole. Gives the path. Throws E_PAPER_CLOSED, E_FILE_WRITE. */
export async function writeOpened(root: string, key: string, format: PaperFormat, file: string): Promise<string> {
  if (format === 'pdf') return writeBytes(await openedPdf(root, key), file)
  return writeOfficial(root, openedBy(key).paper, format, file)
}

/** Lets go of it; a paper that is still being made, looked at or not, is left off. */
export function closePaper(): void {
  opened?.pdf?.catch(() => undefined)
  opened = null
  leaveOff()
}

import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Format, formats, type Key, pageBytes } from './page.ts'

/** Pages that are looked at of a file: the first may be damaged. */
const looked = 16

/** Some whole pages from all over a file, the first among them, each with its number. One buffer holds them in turn. */
export function* somePages(file: string): Generator<{ page: Buffer; number: number }> {
  const handle = openSync(file, 'r')
  try {
    const page = Buffer.alloc(pageBytes)
    const pages = Math.floor(fstatSync(handle).size / pageBytes)
    const count = Math.min(looked, pages)
    for (let turn = 0; turn < count; turn++) {
      const at = Math.floor((turn * pages) / count)
      readSync(handle, page, 0, pageBytes, at * pageBytes)
      yield { page, number: at + 1 }
    }
  } finally {
    closeSync(handle)
  }
}

/** The format in which a key opens a file; null where it opens none of the pages that are looked at, or there are none. */
export function openedBy(file: string, key: Key): Format | null {
  if (!existsSync(file)) return null
  const readers = Object.values(formats).map(format => ({ format, read: format.readerOf(key) }))
  for (const { page, number } of somePages(file)) {
    const found = readers.find(({ read }) => read(page, number).isWhole)
    if (found) return found.format
  }
  return null
}

/** The format of a file that is encrypted, or is to be: that of new ones where nothing shows another. */
export const formatOf = (file: string, key: Key): Format => openedBy(file, key) ?? formats.aegis

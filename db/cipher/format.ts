import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Format, formats, type Key, pageBytes } from './page.ts'

/** So many pages from all over the file are tried: the first may be damaged. */
const tried = 16

/** The format in which a key opens a file; null where it opens none of the pages that are tried, or there are none. */
export function openedBy(file: string, key: Key): Format | null {
  if (!existsSync(file)) return null
  const readers = Object.values(formats).map(format => ({ format, read: format.readerOf(key) }))
  const page = Buffer.alloc(pageBytes)
  const handle = openSync(file, 'r')
  try {
    const pages = Math.floor(fstatSync(handle).size / pageBytes)
    for (let turn = 0; turn < Math.min(tried, pages); turn++) {
      const at = Math.floor((turn * pages) / Math.min(tried, pages))
      readSync(handle, page, 0, pageBytes, at * pageBytes)
      const found = readers.find(({ read }) => read(page, at + 1).isWhole)
      if (found) return found.format
    }
    return null
  } finally {
    closeSync(handle)
  }
}

/** The format of a file that is encrypted, or is to be: that of new ones where nothing shows another. */
export const formatOf = (file: string, key: Key): Format => openedBy(file, key) ?? formats.aegis

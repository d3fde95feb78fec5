import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { type Format, formats, type Key, pageBytes } from './page.ts'

/** So many pages are tried: the first may be damaged. */
const tried = 8

/** The format in which a key opens a file; null where it opens none of its first pages, or there are none. */
export function openedBy(file: string, key: Key): Format | null {
  if (!existsSync(file)) return null
  const readers = Object.values(formats).map(format => ({ format, read: format.readerOf(key) }))
  const page = Buffer.alloc(pageBytes)
  const handle = openSync(file, 'r')
  try {
    for (let number = 1; number <= tried; number++) {
      if (readSync(handle, page, 0, pageBytes, (number - 1) * pageBytes) < pageBytes) break
      const found = readers.find(({ read }) => read(page, number).isWhole)
      if (found) return found.format
    }
    return null
  } finally {
    closeSync(handle)
  }
}

/** The format of a file that is encrypted, or is to be: that of new ones where nothing shows another. */
export const formatOf = (file: string, key: Key): Format => openedBy(file, key) ?? formats.aegis

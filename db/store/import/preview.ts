import type { Book } from '../../model/cell/sheet.ts'
import { readBook } from '../../model/import/read.ts'
import type { Ask, Draft, Look, Verdict } from '../../model/import/verdict.ts'
import type { Db } from '../db.ts'
import { crossDoubts } from './doubt.ts'
import { registerOf } from './register.ts'

/** A book as it would be imported: what is said of it, and the records to be written. */
export type Previewed = { verdict: Verdict; drafts: Draft[] }

/** What a book would bring to this register: each cell read, each doubt said, nothing written. Throws as `readBook` does. */
export function preview(db: Db, book: Book, ask: Ask, look?: Look): Previewed {
  const register = registerOf(db)
  const { verdict, drafts } = readBook(book, ask, register, look)
  const doubts = verdict.lacking.length > 0 && verdict.updated === 0 ? [] : crossDoubts(db, ask.kind, drafts, register)
  return { verdict: { ...verdict, warnings: [...verdict.warnings, ...doubts].sort((a, b) => a.row - b.row) }, drafts }
}

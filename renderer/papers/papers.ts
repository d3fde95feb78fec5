import type { AnyRecord, RecordOf } from '../../db/model/record/kinds.ts'
import { longFormOf } from '../../db/model/text/abbreviation.ts'
import { foldAccents, hasAccents, wordsOf } from '../../db/model/text/fold.ts'

export type PaperType = RecordOf<'document'>['type']

/** A paper as the list shows it, with its words ready to be searched. */
export type PaperRow = RecordOf<'document'> & {
  /** The agency by name, else the publisher; "" when unknown. */
  by: string
  /** Every word of it behind a space, accents kept and dropped: " 1755 qđ ubnd ...". */
  exact: string
  plain: string
}

export const spaced = (text: string): string => ` ${wordsOf(text).join(' ')}`

/** The documents with their issuers' names, newest first; those without a day last. */
export function paperRows(documents: AnyRecord[], agencies: AnyRecord[]): PaperRow[] {
  const names = new Map(agencies.map(agency => [agency.id, String(agency.name)]))
  const rows = (documents as RecordOf<'document'>[]).map((document): PaperRow => {
    const by = (document.issuer && names.get(document.issuer)) || document.publisher || ''
    const { number, title, code, publisher, signer, note } = document
    const exact = spaced([number, title, by, code, publisher, signer, note].filter(Boolean).join(' '))
    return { ...document, by, exact, plain: foldAccents(exact) }
  })
  return rows.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.code.localeCompare(b.code))
}

/** The rows that hold every typed word at the start of a word, abbreviations read out; accents count only when they are typed. */
export function findPapers(rows: PaperRow[], typed: string, type: PaperType | null): PaperRow[] {
  const words = wordsOf(typed).map(word => {
    const long = longFormOf(word)
    return (row: PaperRow) => {
      const has = (text: string) => (hasAccents(text) ? row.exact.includes(` ${text}`) : row.plain.includes(` ${text}`))
      return has(word) || (long !== undefined && row.exact.includes(spaced(long)))
    }
  })
  return rows.filter(row => (type === null || row.type === type) && words.every(isIn => isIn(row)))
}

/** How many papers there are of each type, the most frequent first. */
export function countTypes(rows: PaperRow[]): [PaperType, number][] {
  const counts = new Map<PaperType, number>()
  for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

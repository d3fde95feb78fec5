import type { Paper } from '../../model/dossier.ts'
import { infoOf } from '../../model/record/kind.ts'
import { kinds, type RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'

/** How officials abbreviate each kind of paper before its number (Nghị định 30/2020, Phụ lục III). */
const signs: Partial<Record<RecordOf<'document'>['type'], string>> = {
  resolution: 'NQ',
  decree: 'NĐ',
  circular: 'TT',
  decision: 'QĐ',
  plan: 'KH',
  programme: 'CTr',
  letter: 'CV',
  notice: 'TB',
  invitation: 'GM',
}

type Row = Omit<RecordOf<'document'>, 'issuer'> & {
  issuer: string | null
  issuer_name: string | null
  attachment: string | null
}

/** The papers of the given ids, newest first; all of them without ids. */
export function papers(db: Db, ids?: Iterable<string>): Paper[] {
  const rows = sql(
    db,
    `SELECT document.*, agency.name AS issuer_name,
       (SELECT attachment.id FROM attachment WHERE attachment.document = document.id ORDER BY attachment.rowid DESC LIMIT 1) AS attachment
     FROM document LEFT JOIN agency ON agency.id = document.issuer
     ${ids ? 'WHERE document.id IN (SELECT value FROM json_each(?))' : ''} ORDER BY document.date DESC, document.code`,
  ).all(...(ids ? [JSON.stringify([...ids])] : [])) as Row[]
  return rows.map(toPaper)
}

function toPaper(row: Row): Paper {
  const { id, code, title, date, type, certainty, source, attachment } = row
  return {
    id,
    code,
    name: nameOf(row),
    title,
    date,
    type,
    certainty,
    source,
    attachment,
    issuer: row.issuer_name ?? row.publisher ?? '',
  }
}

/** "QĐ 1755/QĐ-UBND"; "Luật 31/2024/QH15"; without a number the place where it was printed. */
function nameOf({ number, type, publisher, title }: Row): string {
  if (!number) return publisher ?? title
  const sign = signs[type] ?? infoOf(kinds.document.fields.type).choices?.[type]?.vi ?? ''
  return `${sign} ${number}`.trim()
}

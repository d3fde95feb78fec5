import type { Run } from '../brief/brief.ts'
import { lowerFirst } from '../brief/words.ts'
import type { Dossier } from '../dossier.ts'
import { infoOf } from '../record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../record/kinds.ts'
import type { Desk } from '../source/cite.ts'
import { examine, type Telling } from '../source/desk.ts'
import type { Notes } from './write.ts'

/** The figures of one zone, told with the notes of a paper that speaks of many. */
export function deskFor(notes: Notes, dossier: Dossier, today: string): Desk {
  return { dossier, today, sources: notes.sources, gaps: notes.gaps, warnings: notes.warnings }
}

/**
 * A figure in the cell of a table: the value with the number of its source, or its gap; `*` where it is to be verified. What is to be verified and
 * what is missing is told at the end under `whose` name.
 */
export function figureCell(
  desk: Desk,
  whose: string,
  [kind, record, field]: [KindName, AnyRecord, string],
  how: Telling = {},
): Run[] {
  const schema = kindOf(kind).fields[field]
  const word = how.label ?? (schema ? infoOf(schema).label.vi : field)
  const { value, remarks } = examine(desk, kind, record, field, { ...how, label: `${whose}: ${lowerFirst(word)}` })
  const warn = remarks.flat().find(run => run.warn)?.warn
  return warn ? [value, { text: '\u00a0*', warn }] : [value]
}

/** Said under a table of figures. */
export const starred =
  'Dấu * chỉ số liệu cần đối chiếu trước khi dùng; số trong ngoặc vuông là nguồn số liệu ở trang cuối.'

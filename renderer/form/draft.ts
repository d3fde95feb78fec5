import type { Paper } from '../../db/model/dossier.ts'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import { readDay } from '../../db/model/text/day.ts'
import type { Reading } from './reading.ts'

/** What stands in the form before it is saved. `why` is null until somebody says that there is no paper. */
export type Draft = {
  typed: string
  asOf: string
  certainty: RecordOf<'claim'>['certainty']
  paper: Pick<Paper, 'id' | 'name' | 'title' | 'date' | 'issuer'> | null
  why: string | null
}

/** Drafts left by a click elsewhere, by "kind/record/field": what was typed is there again when the edit is opened again. */
export const drafts = new Map<string, Draft>()

/** What still stands between the form and its saving, in words for the bar; null when it can be saved. */
export function missingOf(draft: Draft, reading: Reading): string | null {
  if ('problem' in reading) return reading.either ? 'Chọn cách đọc số để lưu' : 'Sửa giá trị để lưu'
  if (draft.asOf.trim() !== '' && !readDay(draft.asOf)) return 'Sửa ngày để lưu'
  if (draft.paper) return null
  if (draft.why === null) return 'Chọn căn cứ để lưu'
  return draft.why.trim() === '' ? 'Ghi lý do để lưu' : null
}

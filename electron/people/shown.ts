import type { Sheet } from '../../db/model/clearance/sheet.ts'
import { isPublic } from '../../db/model/meeting/mask.ts'
import { maskedFields, toldByName } from '../../db/model/people/personal.ts'
import type { Moved } from '../../db/store/log/moved.ts'
import { unhidden } from '../../db/store/people/masked.ts'
import type { Hit } from '../../db/store/search.ts'
import type { Office } from '../office.ts'

const isMasked = ({ person }: Office): boolean => person?.seesPersonal === false

/** What a search found, without the records that are called by what the person may not see. */
export const findable = (office: Office, hits: Hit[]): Hit[] => (isMasked(office) ? unhidden(office.db(), hits) : hits)

/** What moved, without what speaks of one household; the name of an action may, and is left out. */
export function tellable(office: Office, moved: Moved[]): Moved[] {
  if (!isMasked(office)) return moved
  return moved
    .filter(({ kind, field }) => isPublic(kind, field) && !toldByName.includes(kind))
    .filter(({ kind, field }) => field === null || !maskedFields(kind).fields.has(field))
    .map(each => ({ ...each, batchName: null }))
}

/** A household's sheet without what its amounts come to: the mask leaves gaps there, of which nothing may be added up or held against each other. */
export const sheetShown = (office: Office, sheet: Sheet): Sheet =>
  isMasked(office) ? { ...sheet, lines: [], payments: [], doubles: [], total: { vnd: null, lines: 0, gaps: 0 } } : sheet

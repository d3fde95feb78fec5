import type { DirectiveRow, Party } from '../../model/directive/room.ts'
import { joinNames } from '../../model/directive/tally.ts'
import type { Reminded } from '../../model/official/body/reminder.ts'
import { kinds } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { directiveRows } from '../directive/room.ts'
import { find, list } from '../table.ts'

/**
 * An agency (id, code, or a name that papers print) with all directives that it leads: as itself, or as one of those that have an old agency's
 * work today. Throws E_RECORD_MISSING.
 */
export function remindedOf(db: Db, key: string, today: string): Reminded {
  const agency = find(db, 'agency', key) ?? list(db, 'agency', { code: key })[0]
  const isMeant = ({ agency: id, name, heirs }: Party) =>
    agency ? id === agency.id || heirs?.ids.includes(agency.id) === true : name === key
  const rows = directiveRows(db, today).filter(row => row.leads.some(isMeant))
  const parties = rows.flatMap((row: DirectiveRow) => row.leads.filter(isMeant))
  if (!agency && parties.length === 0)
    throw new Problem('E_RECORD_MISSING', { kind: kinds.agency.label.vi, record: key })
  const heirs = parties.find(party => party.agency === agency?.id || !agency)?.heirs ?? null
  const name = heirs ? joinNames(heirs.names) : (agency?.name ?? key)
  const printed = [...new Set(parties.map(party => party.name))].filter(each => each !== name && each !== agency?.short)
  return {
    ...{ code: agency?.code ?? key, name, rows },
    before: printed.length > 0 && (heirs || parties.some(party => party.heirs)) ? printed.join(', ') : null,
    addressees: heirs ? heirs.names : [name],
  }
}

import { Problem } from '../../db/model/text/problem.ts'
import { gateOf, lockAfter, personOf } from '../../db/store/people/secret.ts'
import type { Given } from '../headless/given.ts'
import type { Office } from '../office.ts'
import { enter } from './entry.ts'
import { officeOf, refuse } from './gate.ts'
import type { Need } from './needs.ts'
import { prove } from './pin.ts'

/** What a public command needs of the person who gives it; all others only read, and print no personal data unless it is asked for. */
const needs: Record<string, Need> = {
  ...{ list: 'people', show: 'people', history: 'people', batches: 'people', export: 'people' },
  ...{ add: 'change', set: 'change', remove: 'change', undo: 'change', redo: 'change', import: 'change' },
  ...{ backup: 'change', make: 'administer', restore: 'administer' },
}

/** Formats of maps leave personal data behind by themselves; the other ways out are read masked. */
const masksItself = new Set(['gpkg', 'geojson', 'kml', 'shp'])

/**
 * The office as whoever gives a command may use it: the person is named by `--by`, the PIN stands in KCN_PIN, never among the words of
 * the command, which every program on the machine can read. As it is where the file asks nobody.
 * Throws E_PERSON_WANTED, E_PIN_WRONG, E_PIN_WAIT, E_ROLE, E_ROLE_PERSONAL.
 */
export async function admittedBy(office: Office, { name, rest, options }: Given): Promise<Office> {
  if (office.problem || lockAfter(office.db()) === null) return office
  const db = office.db()
  const [by, pin] = [options.by, process.env.KCN_PIN]
  const named = gateOf(db).people.find(each => each.name === by?.normalize('NFC').trim())
  if (!named || !pin) throw new Problem('E_PERSON_WANTED')
  const { salt } = await prove(db, named.id, pin)
  enter(office, named, salt, 'entered')
  const person = personOf(db, office.entry.session)
  if (!person) throw new Problem('E_PERSON_GONE')
  const isMap = name === 'export' && masksItself.has(rest[0] ?? '')
  const writes = name === 'notice' && options.accept === true
  const need = writes ? 'change' : isMap ? 'read' : (needs[name] ?? 'read')
  refuse(person, need, options.personal === true)
  return officeOf(office, person, need)
}

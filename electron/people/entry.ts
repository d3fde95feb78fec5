import type { Person } from '../../db/model/people/person.ts'
import { noteAdmission } from '../../db/store/people/admission.ts'
import type { Session } from '../../db/store/people/secret.ts'
import type { Office } from '../office.ts'

type Named = Pick<Person, 'id' | 'name'>

/** Somebody is in: it is written down, and the other threads are told. */
export function enter(office: Office, { id, name }: Named, salt: string, what: 'entered' | 'recovered'): void {
  office.entry.seen.clear()
  noteAdmission(office.db(), { at: new Date().toISOString(), name, what, about: null })
  stay(office, { officer: id, salt })
}

/** Nobody is in any more. */
export function leave(office: Office, person: Named | null, isIdle: boolean): void {
  const what = isIdle ? 'idle' : 'left'
  if (person) noteAdmission(office.db(), { at: new Date().toISOString(), name: person.name, what, about: null })
  stay(office, null)
}

/** From now on a session is the one that holds; the other threads are told. */
export function stay(office: Office, session: Session | null): void {
  office.entry.session = session
  void office.desk?.tellSession(session)
}

import { type Person, roleWords } from '../../db/model/people/person.ts'
import { maskedKinds } from '../../db/model/people/personal.ts'
import { isKind, kindOf } from '../../db/model/record/kinds.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { noteAdmission } from '../../db/store/people/admission.ts'
import { lockAfter, personOf } from '../../db/store/people/secret.ts'
import type { CallName } from '../contract.ts'
import type { Office } from '../office.ts'
import { liftsMask, type Need, needs } from './needs.ts'

/** The office as whoever is in may use it for a call; as it is where the file asks nobody. Throws E_LOCKED, E_ROLE, E_ROLE_PERSONAL. */
export function admitted(office: Office, call: CallName, args: unknown): Office {
  const need = needs[call]
  if (need === 'open' || office.problem) return office
  const person = whoIs(office)
  if (person === undefined) return office
  refuse(person, need, liftsMask(call, args))
  return officeOf(office, person, need)
}

/** Who is in; undefined where the file asks nobody. Throws E_LOCKED. */
export function whoIs(office: Office): Person | undefined {
  const db = office.db()
  if (lockAfter(db) === null) return undefined
  const person = personOf(db, office.entry.session)
  if (!person) throw new Problem('E_LOCKED')
  return person
}

/** Refuses what a person's role does not allow. Throws E_ROLE, E_ROLE_PERSONAL. */
export function refuse({ name, role, seesPersonal }: Person, need: Need, isLifting: boolean): void {
  const deny = (deed: string) => {
    throw new Problem('E_ROLE', { name, role: roleWords[role].toLowerCase(), deed })
  }
  if (need === 'change' && role === 'viewer') deny('sửa')
  if (need === 'administer' && role !== 'admin') deny('làm việc của người quản trị')
  if ((need === 'personal' || isLifting) && !seesPersonal) throw new Problem('E_ROLE_PERSONAL', { name })
}

/** The office under a person's name; without personal data where that is not the person's to see. */
export function officeOf(office: Office, person: Person, need: Need): Office {
  const own = { person, by: person.name }
  if (person.seesPersonal) return under(office, { ...own, at: day => under(office.at(day), own) })
  const isMasked = need === 'people' || need === 'sums'
  return under(office, {
    ...own,
    ...(need === 'people' && { db: office.masked }),
    shown: office.masked,
    at(day) {
      if (isMasked) throw new Problem('E_ROLE_PERSONAL_PAST', { name: person.name })
      return under(office.at(day), own)
    },
  })
}

/** An office that is another one but for some of it: whatever changes in that one changes in it. */
function under(office: Office, own: Partial<Office>): Office {
  return Object.assign(Object.create(office) as Office, own)
}

/** Writes down that a person saw personal data: each sort once between coming in and going. */
export function noteSeen(office: Office, call: CallName, args: unknown): void {
  const { person } = office
  const need = needs[call]
  if (!person?.seesPersonal || office.viewed || (need !== 'people' && need !== 'sums')) return
  const about = seenWords(call, args)
  if (about === null || office.entry.seen.has(about)) return
  office.entry.seen.add(about)
  noteAdmission(office.db(), { at: new Date().toISOString(), name: person.name, what: 'saw', about })
}

/** What of persons a call shows, in words; null when nothing. */
function seenWords(call: CallName, args: unknown): string | null {
  const { kind, key, household } = (args ?? {}) as Record<string, unknown>
  if (call === 'household') return `hồ sơ hộ ${String(key ?? household)}`
  if (call === 'households' || call === 'householdValues') return 'danh sách hộ'
  if (typeof kind !== 'string' || !isKind(kind) || !maskedKinds.includes(kind)) return null
  const label = kindOf(kind).label.vi.toLowerCase()
  if (call === 'exportRows') return `xuất sổ ${label} ra Excel`
  return call === 'card' || call === 'history' ? `một hồ sơ ${label}` : `sổ ${label}`
}

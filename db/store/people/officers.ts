import { newId } from '../../id.ts'
import { roleWords } from '../../model/people/person.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { find, insert, list, update } from '../table.ts'
import { dropPin, lockAfter, openGate, type Secret, setLockAfter, setPin, shutGate } from './secret.ts'

type Officer = RecordOf<'officer'>
/** What an administrator says of a person. */
export type OfficerFields = Pick<Officer, 'name' | 'role' | 'personal'>
type Hashed = Pick<Secret, 'salt' | 'hash'>

/** Who works with the file now. */
export const officersOf = (db: Db): Officer[] => list(db, 'officer', { ended: null })

/** Turns the asking on with its first administrator, as a batch that nothing takes back. `recovery` opens it when the PIN is forgotten. Throws E_PEOPLE_ON. */
export function turnOn(
  db: Db,
  { name, pin, recovery, minutes }: { name: string; pin: Hashed; recovery: Hashed; minutes: number },
): Officer {
  return keeping(db, 'Bật người dùng máy này', name, () => {
    if (lockAfter(db) !== null) throw new Problem('E_PEOPLE_ON')
    const first = added(db, { name, role: 'admin', personal: true })
    shutGate(db, minutes, recovery)
    setPin(db, first.id, pin)
    return first
  })
}

/** The file asks nobody any more; those who worked with it stay in the log. */
export function turnOff(db: Db, today: string, by: string): void {
  keeping(db, 'Tắt người dùng máy này', by, () => {
    for (const { id } of officersOf(db)) update(db, 'officer', id, { ended: today })
    openGate(db)
  })
}

/** Throws E_PERSON_NAME, E_PEOPLE_OFF, E_FIELD_VALUE. */
export function addOfficer(db: Db, fields: OfficerFields, pin: Hashed, by: string): Officer {
  return keeping(db, `Thêm người dùng ${fields.name} (${roleWords[fields.role].toLowerCase()})`, by, () => {
    if (lockAfter(db) === null) throw new Problem('E_PEOPLE_OFF')
    const record = added(db, fields)
    setPin(db, record.id, pin)
    return record
  })
}

/** Throws E_PERSON_GONE, E_PERSON_NAME, E_PERSON_LAST. */
export function setOfficer(db: Db, id: string, fields: OfficerFields, by: string): void {
  keeping(db, `Sửa người dùng ${fields.name}`, by, () => {
    const before = here(db, id)
    if (fields.role !== 'admin') refuseLast(db, before)
    refuseTwice(db, fields.name, id)
    const { name, role, personal } = checkRecord('officer', fields) as Officer
    update(db, 'officer', id, { name, role, personal })
  })
}

/** Somebody works with the file no more; what he did stays under his name. Throws E_PERSON_GONE, E_PERSON_LAST. */
export function endOfficer(db: Db, id: string, today: string, by: string): void {
  const before = here(db, id)
  keeping(db, `Thôi người dùng ${before.name}`, by, () => {
    refuseLast(db, before)
    update(db, 'officer', id, { ended: today })
    dropPin(db, id)
  })
}

/** Gives a person another PIN. Throws E_PERSON_GONE. */
export function changePin(db: Db, id: string, pin: Hashed): Officer {
  const record = here(db, id)
  setPin(db, id, pin)
  return record
}

/** Throws E_PEOPLE_OFF. */
export function chooseLockAfter(db: Db, minutes: number): void {
  if (lockAfter(db) === null) throw new Problem('E_PEOPLE_OFF')
  setLockAfter(db, minutes)
}

function keeping<T>(db: Db, name: string, by: string, work: () => T): T {
  return inBatch(db, { name, by, kept: true }, work).result
}

function added(db: Db, fields: OfficerFields): Officer {
  refuseTwice(db, fields.name, null)
  const record = { id: newId(), ...checkRecord('officer', fields) } as Officer
  insert(db, 'officer', record)
  return record
}

function here(db: Db, id: string): Officer {
  const record = find(db, 'officer', id)
  if (!record || record.ended !== null) throw new Problem('E_PERSON_GONE')
  return record
}

function refuseLast(db: Db, { id, name, role }: Officer): void {
  const isLast = role === 'admin' && !officersOf(db).some(each => each.role === 'admin' && each.id !== id)
  if (isLast) throw new Problem('E_PERSON_LAST', { name })
}

/** Two of one name could not be told apart in the log. */
function refuseTwice(db: Db, name: string, own: string | null): void {
  const same = (a: string, b: string) => a.trim().toLocaleLowerCase('vi') === b.trim().toLocaleLowerCase('vi')
  if (officersOf(db).some(each => each.id !== own && same(each.name, name)))
    throw new Problem('E_PERSON_NAME', { name })
}

import type { Gate, Person } from '../../model/people/person.ts'
import { type Db, sql } from '../db.ts'

/** A PIN or a recovery word as it is kept: never itself, and since when it was guessed at in vain. */
export type Secret = { salt: string; hash: string; failed: number; until: string | null }
/** That somebody came in: holds as long as the PIN that was typed is the person's. */
export type Session = { officer: string; salt: string }

/** Minutes without input after which a file that asks who works locks; null for one that asks nobody. */
export function lockAfter(db: Db): number | null {
  return (sql(db, 'SELECT minutes FROM gate').pluck().get() as number | undefined) ?? null
}

/** Those who can come in, in the order of their names. */
export function gateOf(db: Db): Gate {
  const people = sql(
    db,
    'SELECT officer.id, officer.name, officer.role FROM officer JOIN pin ON pin.officer = officer.id ORDER BY officer.name COLLATE NOCASE',
  )
  return { people: people.all() as Gate['people'] }
}

/** Who a session is of; null when it holds no more. */
export function personOf(db: Db, session: Session | null): Person | null {
  if (!session) return null
  const row = sql(
    db,
    'SELECT officer.id, officer.name, officer.role, officer.personal FROM officer JOIN pin ON pin.officer = officer.id WHERE officer.id = ? AND pin.salt = ?',
  ).get(session.officer, session.salt) as (Omit<Person, 'seesPersonal'> & { personal: number | null }) | undefined
  if (!row) return null
  const { personal, ...person } = row
  return { ...person, seesPersonal: person.role !== 'viewer' || personal === 1 }
}

/** The secret of a person, or (null) that of the recovery sheet; undefined when there is none. */
export function secretOf(db: Db, officer: string | null): Secret | undefined {
  const columns = 'SELECT salt, hash, failed, until FROM'
  return (
    officer === null ? sql(db, `${columns} gate`).get() : sql(db, `${columns} pin WHERE officer = ?`).get(officer)
  ) as Secret | undefined
}

/** Writes how often a secret was guessed at in vain, and until when nobody may try again. */
export function keepTries(db: Db, officer: string | null, failed: number, until: string | null): void {
  if (officer === null) sql(db, 'UPDATE gate SET failed = ?, until = ?').run(failed, until)
  else sql(db, 'UPDATE pin SET failed = ?, until = ? WHERE officer = ?').run(failed, until, officer)
}

/** Gives a person a PIN, in the place of the one before. */
export function setPin(db: Db, officer: string, { salt, hash }: Pick<Secret, 'salt' | 'hash'>): void {
  sql(db, 'INSERT OR REPLACE INTO pin (officer, salt, hash) VALUES (?, ?, ?)').run(officer, salt, hash)
}

export const dropPin = (db: Db, officer: string): void => void sql(db, 'DELETE FROM pin WHERE officer = ?').run(officer)

/** From now on the file asks who works. */
export function shutGate(db: Db, minutes: number, { salt, hash }: Pick<Secret, 'salt' | 'hash'>): void {
  sql(db, 'INSERT OR REPLACE INTO gate (id, minutes, salt, hash) VALUES (1, ?, ?, ?)').run(minutes, salt, hash)
}

export const setLockAfter = (db: Db, minutes: number): void => void sql(db, 'UPDATE gate SET minutes = ?').run(minutes)

/** From now on the file asks nobody. */
export function openGate(db: Db): void {
  sql(db, 'DELETE FROM pin').run()
  sql(db, 'DELETE FROM gate').run()
}

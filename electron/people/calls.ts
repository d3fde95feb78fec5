import { basename } from 'node:path'
import { z } from 'zod'
import { isEncrypted } from '../../db/cipher/ring.ts'
import { lockMinutes, pinLength } from '../../db/model/people/person.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { admissions, noteAdmission } from '../../db/store/people/admission.ts'
import {
  addOfficer,
  changePin,
  chooseLockAfter,
  endOfficer,
  officersOf,
  setOfficer,
  turnOff,
  turnOn,
} from '../../db/store/people/officers.ts'
import { gateOf, lockAfter, personOf, secretOf, setPin, shutGate } from '../../db/store/people/secret.ts'
import type { PeopleCalls } from '../contract/people.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from '../handlers/args.ts'
import { startup } from '../handlers/state.ts'
import { newRecovery, typed } from '../lock/key.ts'
import { shut } from '../lock/password.ts'
import { gateSheet } from '../lock/sheet.ts'
import { type Office, todayHere } from '../office.ts'
import { enter, leave, stay } from './entry.ts'
import { hashed, prove, refuseWeak } from './pin.ts'

const pin = z.string().min(1).max(pinLength.most)
const role = z.enum(['viewer', 'editor', 'admin'])
const minutes = z.union(lockMinutes.map(each => z.literal(each)))
const fields = { name: words, role, personal: z.boolean() }
const shownLines = 200
const moment = () => new Date().toISOString()

/** Who works on this machine: coming in, the lock, and what an administrator says of others. */
export const people: HandlersOf<keyof PeopleCalls> = {
  people: {
    args: none,
    run: office => {
      const db = office.db()
      const me = office.person ?? null
      const after = lockAfter(db)
      const seesAll = after === null || me?.role === 'admin'
      return {
        ...{ isOn: after !== null, minutes: after ?? 0, me },
        officers: officersOf(db).filter(each => seesAll || each.id === me?.id),
        log: seesAll ? admissions(db, shownLines) : [],
      }
    },
  },
  turnOnPeople: {
    args: z.strictObject({ name: words, pin, minutes }),
    run: async (office, asked) => {
      refuseWeak(asked.pin)
      const recovery = newRecovery()
      const [own, sheet] = await Promise.all([hashed(asked.pin), hashed(typed(recovery))])
      const first = turnOn(office.db(), { ...asked, pin: own, recovery: sheet })
      enter(office, first, own.salt, 'entered')
      return { recovery }
    },
  },
  turnOffPeople: {
    args: none,
    run: office => {
      turnOff(office.db(), todayHere(), office.by)
      stay(office, null)
      return true
    },
  },
  addPerson: {
    args: z.strictObject({ ...fields, pin }),
    run: async (office, { pin: first, ...said }) => {
      refuseWeak(first)
      const { id } = addOfficer(office.db(), said, await hashed(first), office.by)
      return { id }
    },
  },
  setPerson: {
    args: z.strictObject({ ...fields, id: words, pin: pin.nullable() }),
    run: async (office, { id, pin: next, ...said }) => {
      if (next !== null) refuseWeak(next)
      const secret = next === null ? null : await hashed(next)
      setOfficer(office.db(), id, said, office.by)
      if (secret) notePin(office, changePin(office.db(), id, secret).name, id, secret.salt)
      return true
    },
  },
  endPerson: {
    args: z.strictObject({ id: words }),
    run: (office, { id }) => {
      endOfficer(office.db(), id, todayHere(), office.by)
      return true
    },
  },
  setLockMinutes: {
    args: z.strictObject({ minutes }),
    run: (office, asked) => {
      chooseLockAfter(office.db(), asked.minutes)
      return true
    },
  },
  changeOwnPin: {
    args: z.strictObject({ pin, next: pin }),
    run: async (office, { pin: now, next }) => {
      const { person } = office
      if (!person) throw new Problem('E_PEOPLE_OFF')
      refuseWeak(next)
      await proved(office, person.id, now, person.name)
      const secret = await hashed(next)
      changePin(office.db(), person.id, secret)
      notePin(office, person.name, person.id, secret.salt)
      return true
    },
  },
  saveGateSheet: {
    args: z.strictObject({ recovery: words }),
    run: async (office, { recovery }) => {
      const { desk } = office
      const pdf = await desk?.printPlates(gateSheet(recovery, basename(office.file), todayHere()))
      return (pdf && (await desk?.saveFile('To khoi phuc ma PIN KCN Atlas.pdf', pdf))) ?? null
    },
  },
  comeIn: {
    args: z.strictObject({ officer: words, pin }),
    run: async (office, { officer, pin: given }) => {
      const person = named(office, officer)
      const { salt } = await proved(office, officer, given, person.name)
      enter(office, person, salt, 'entered')
      return startup(office)
    },
  },
  recoverPin: {
    args: z.strictObject({ officer: words, word: words, pin }),
    run: async (office, { officer, word, pin: next }) => {
      const person = named(office, officer)
      if (person.role !== 'admin') throw new Problem('E_PERSON_GONE')
      refuseWeak(next)
      await proved(office, null, typed(word), person.name)
      // A word that was typed once may have been seen: the next sheet has another.
      const recovery = newRecovery()
      const [own, sheet] = await Promise.all([hashed(next), hashed(typed(recovery))])
      const db = office.db()
      shutGate(db, lockAfter(db) ?? 0, sheet)
      setPin(db, officer, own)
      enter(office, person, own.salt, 'recovered')
      return { recovery, startup: startup(office) }
    },
  },
  lockUp: {
    args: z.strictObject({ isIdle: z.boolean() }),
    run: async (office, { isIdle }) => {
      if (office.problem) return false
      const asksWho = lockAfter(office.db()) !== null
      if (!asksWho && !isEncrypted(office.file)) return false
      // The call itself is one that is under way.
      if (isIdle && office.entry.underWay > 1) return false
      if (!asksWho) await shut(office)
      else {
        leave(office, personOf(office.db(), office.entry.session), isIdle)
        await office.desk?.lock()
      }
      return true
    },
  },
}

function named(office: Office, id: string) {
  const person = gateOf(office.db()).people.find(each => each.id === id)
  if (!person) throw new Problem('E_PERSON_GONE')
  return person
}

/** Proves a word, and writes down that it was wrong; whoever is told to wait has tried nothing. */
async function proved(office: Office, officer: string | null, word: string, name: string) {
  const db = office.db()
  const before = secretOf(db, officer)?.failed
  try {
    return await prove(db, officer, word)
  } catch (error) {
    const what = officer === null ? 'unrecovered' : 'failed'
    if (secretOf(db, officer)?.failed !== before) noteAdmission(db, { at: moment(), name, what, about: null })
    throw error
  }
}

/** Writes down that a PIN was changed. Whoever changes the own one stays in. */
function notePin(office: Office, name: string, id: string, salt: string): void {
  const about = office.by === name ? null : `do ${office.by} đặt`
  noteAdmission(office.db(), { at: moment(), name, what: 'pin', about })
  if (office.entry.session?.officer === id) stay(office, { officer: id, salt })
}

import type { Startup } from '../../db/model/overview.ts'
import type { PeopleView, Role } from '../../db/model/people/person.ts'

type OfficerGiven = { name: string; role: Role; personal: boolean }

/** The calls of those who work on this machine: who comes in, who may what, the lock. */
export type PeopleCalls = {
  people: () => PeopleView
  /** Turns the asking on with its first administrator, who is in at once. `recovery` is shown once and kept nowhere. */
  turnOnPeople: (args: { name: string; pin: string; minutes: number }) => { recovery: string }
  turnOffPeople: () => boolean
  addPerson: (args: OfficerGiven & { pin: string }) => { id: string }
  /** `pin` null leaves it as it is. */
  setPerson: (args: OfficerGiven & { id: string; pin: string | null }) => boolean
  endPerson: (args: { id: string }) => boolean
  setLockMinutes: (args: { minutes: number }) => boolean
  changeOwnPin: (args: { pin: string; next: string }) => boolean
  /** Saves the sheet for the safe as PDF; null when the person thinks better of it. */
  saveGateSheet: (args: { recovery: string }) => string | null
  /** Lets somebody in by PIN; wrong ones are counted, and soon waited for. */
  comeIn: (args: { officer: string; pin: string }) => Startup
  /** Lets an administrator in who has forgotten the PIN, by the word of the sheet in the safe, and gives a new PIN and a new word. */
  recoverPin: (args: { officer: string; word: string; pin: string }) => { recovery: string; startup: Startup }
  /** Locks. `isIdle`: because nobody was there; then false, and not done, while something is still being worked on. */
  lockUp: (args: { isIdle: boolean }) => boolean
}

import type { Told } from '../backup/backup.ts'
import type { ProblemValue } from '../text/problem.ts'
import type { Card } from './card.ts'

/** Who signs updates, as a person compares it with what was told by letter: a name, and the beginning of the key's SHA-256. */
export type Signer = { name: string; mark: string }

/** The program that runs, and what it can become. */
export type ProgramNow = {
  version: string
  /** Null where the program runs from its sources. */
  signer: Signer | null
  /** Why it cannot be changed here. */
  hindrance: ProblemValue | null
  /** The last change: from where, when (ISO). */
  came: { from: string; at: string; isBack: boolean } | null
  /** The one beside it, to which one can go. */
  kept: { version: string; isNewer: boolean } | null
  /** The name of an update that the program was started with. */
  offered: string | null
}

/** An update that was read to its end: signed, whole, for this program. */
export type Offer = Pick<Card, 'version' | 'date' | 'notes'> & {
  name: string
  bytes: number
  signer: Signer
  /** It is an installer that opens: nothing is kept to go back to. */
  isInstaller: boolean
}

/** What going to the kept program comes to. */
export type WayBack = {
  version: string
  /** Whether that program opens the data file as it is now; if not, it needs the backup of before. */
  opens: boolean
  /** The backup of before, when (ISO) and what was done since; null when it is gone. */
  backup: { at: string; since: Told[]; more: number } | null
}

/** How far a change of the program is. */
export type UpdateProgress = { step: 'check' | 'backup' | 'write'; part: number }

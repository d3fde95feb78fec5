import type { ProblemValue } from '../text/problem.ts'
import type { Backup, Contents } from './backup.ts'

/** The second place for backups and how the last copy there went; `at` is the moment of the last one that did. */
export type Second = {
  folder: string
  is: 'waiting' | 'kept' | 'missing' | 'failed'
  at: string | null
  reason: string | null
}

/** What the check of the whole file found, and when. */
export type Verified = { at: string; problems: string[] }

/** An error that was told, without what it was about. */
export type Told = { at: string; call: string; code: string }

/** How the data file and its backups stand. `free`: bytes on its disk, null where the disk does not say. */
export type Health = {
  file: string
  bytes: number
  free: number | null
  program: string
  sqlite: string
  contents: Contents
  steps: number
  backups: Backup[]
  /** Batches that no backup holds yet. */
  unsaved: number
  isMaking: boolean
  failed: { at: string; problem: ProblemValue } | null
  second: Second | null
  /** Whether the file is encrypted with a password, how many backups are not as it is, and whether they or papers' files are still to follow. */
  password: { isSet: boolean; left: number; isFollowing: boolean }
  verified: Verified | null
  errors: Told[]
}

/** What can be gone back to when the data file cannot be opened. */
export type Recovery = {
  file: string
  bytes: number | null
  changed: string | null
  backups: Backup[]
  second: Second | null
}

import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Wanted } from './make.ts'

/** The data file that the thread of backups works on. */
export type Start = { root: string; file: string }
/** The reading of a damaged file into `place`; `backup` is the newest good one. */
export type SalvageJob = { do: 'salvage'; place: string; backup: string | null; by: string }
/** What the thread is asked for: a backup, the check of the whole file, backups that are to be encrypted as the file is, or the reading of a damaged one. */
export type Job = ({ do: 'backup' } & Omit<Wanted, 'file'>) | { do: 'verify' } | { do: 'reseal' } | SalvageJob
/** `held` once the state that is being copied is held; how much of a damaged file is read, 0 to 1. */
export type Progress = 'held' | number

/** Starts a thread on which a backup is made, or a file checked or read. It is for one job, and is to be ended after that. */
export const startBackups = (start: Start, told?: (progress: Progress) => void): Hand<Job, Progress> =>
  startHand<Start, Job, Progress>({ script: scriptOf(start.root, 'backups'), start, ended: 'E_BACKUP_ENDED', told })

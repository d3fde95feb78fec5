import type { Backup, Inside } from '../../db/model/backup/backup.ts'
import type { Health, Recovery, Second, Verified } from '../../db/model/backup/health.ts'
import type { Salvaged } from '../../db/model/backup/salvage.ts'
import type { KeptDraft } from '../../db/model/draft.ts'
import type { Startup } from '../../db/model/overview.ts'

/** How a restore went: what was there, as a backup to go back to, or the damaged file's new name. */
export type Went = { startup: Startup; before: Backup | null; aside: string | null; missing: number }

/** The care of the data file: how it stands, its backups, the way back to one. */
export type CareCalls = {
  health: () => Health
  makeBackup: () => Backup
  lookBackup: (args: { file: string }) => Inside
  /** Asks for a backup that lies elsewhere; null when the person thinks better of it. */
  findBackup: () => Inside | null
  restoreBackup: (args: { file: string }) => Went
  /** Asks for the second place; null when the person thinks better of it. */
  chooseSecond: () => Second | null
  dropSecond: () => boolean
  /** Asks for a stick and packs the whole office there. */
  packBag: () => { folder: string; backup: Backup } | null
  /** The same as one file that opens with a password; `recovery` opens it when that is lost, and is kept nowhere. */
  packLocked: (args: { password: string }) => { file: string; recovery: string } | null
  /** Saves the sheet for the safe as PDF; null when the person thinks better of it. */
  saveRecovery: (args: { file: string; recovery: string }) => string | null
  /** Asks for a locked bag and where it is to lie open, opens it and its data file; null when the person thinks better of it. */
  openLocked: (args: { word: string }) => Startup | null
  /** Asks for an open bag and where it is to lie on this machine, copies it there and opens it; null when the person thinks better of it. */
  bringBag: () => Startup | null
  verifyFile: () => Verified
  saveDiagnosis: () => string | null
  recovery: () => Recovery
  /** Opens the file that could not be opened only to be looked at, or looks at it anew. */
  viewData: () => Startup
  /** Opens a file that is only looked at to be edited. */
  editData: () => Startup
  /** What was left in forms by a run that ended before it was saved, newest first. */
  drafts: () => KeptDraft[]
  keepDraft: (args: Omit<KeptDraft, 'at'>) => boolean
  dropDraft: (args: Pick<KeptDraft, 'key'>) => boolean
  /** Reads what a damaged file still has into a file of its own; null when it was told to stop. */
  salvage: () => Salvaged | null
  /** How much of it is read, 0 to 1; null while nothing is. */
  salvageProgress: () => number | null
  stopSalvage: () => boolean
}

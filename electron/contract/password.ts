import type { Startup } from '../../db/model/overview.ts'

/** The password of the data file, with which it and its backups are encrypted. */
export type PasswordCalls = {
  /** `recovery` opens the file when the password is lost, and is kept nowhere. The backups follow. */
  setPassword: (args: { password: string }) => { recovery: string }
  changePassword: (args: { word: string; next: string }) => boolean
  dropPassword: (args: { word: string }) => boolean
  /** Opens the backups that an earlier password still locks; they follow the file then. Gives how many stay locked. */
  openEarlier: (args: { word: string }) => number
  /** Saves the sheet for the safe as PDF; null when the person thinks better of it. */
  saveKeySheet: (args: { recovery: string }) => string | null
  /** Opens the file by its password or by the word of its recovery sheet. */
  unlockData: (args: { word: string }) => Startup
}

import type { Offer, ProgramNow, UpdateProgress, WayBack } from '../../db/model/update/told.ts'

/** The program itself: its version, updates by a signed file, the way back. */
export type UpdateCalls = {
  programNow: () => ProgramNow
  /** Asks for an update, or takes the one that the program was started with, and reads it to its end; null when the person thinks better of it. */
  openUpdate: (args: { isOffered: boolean }) => Offer | null
  /** Backs the data up, makes the opened update the program and starts it. */
  installUpdate: (args: { version: string }) => boolean
  /** What going to the kept program comes to. */
  lookBack: () => WayBack
  /** Backs the data up, makes the kept program the program again and starts it. */
  goBack: (args: { version: string }) => boolean
  updateProgress: () => UpdateProgress | null
  stopUpdate: () => boolean
}

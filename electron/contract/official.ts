import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'

/** The calls of the office's own papers. */
export type OfficialCalls = {
  /** Freezes a paper to be looked at: its pages are then served at `atlas://paper/<key>/pdf`. */
  openPaper: (args: { ask: PaperAsk }) => {
    key: string
    snapshot: string | null
    kind: string
    title: string
    gaps: number
  }
  /** Writes the paper that is looked at as it was seen; null when the person thinks better of it. */
  saveOpened: (args: { key: string; format: PaperFormat }) => string | null
  /** Shows its PDF with this machine's program, which prints it. */
  printOpened: (args: { key: string }) => boolean
  /** Lets go of it, and of any paper that is still being made. */
  closePaper: () => boolean
  /** How many sheets of the paper that is being made are gathered; null when none is. */
  sheetProgress: () => { done: number; all: number } | null
  /** Freezes a paper and asks where it is to be written; `file` null when the person thinks better of it. `gaps`: figures it lacks. */
  savePaper: (args: { ask: PaperAsk; format: PaperFormat }) => {
    file: string | null
    snapshot: string | null
    /** "BÁO CÁO", "CÔNG VĂN". */
    kind: string
    gaps: number
  }
}

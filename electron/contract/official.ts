import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'

/** The calls of the office's own papers. */
export type OfficialCalls = {
  /** Freezes a paper and asks where it is to be written; `file` null when the person thinks better of it. `gaps`: figures it lacks. */
  savePaper: (args: { ask: PaperAsk; format: PaperFormat }) => {
    file: string | null
    snapshot: string | null
    /** "BÁO CÁO", "CÔNG VĂN". */
    kind: string
    gaps: number
  }
}

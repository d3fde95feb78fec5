import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import type { Ground } from '../../db/store/record.ts'

/** What the reader's thread is asked. A file stays read there until it is closed. */
export type Job =
  | { do: 'open'; file: string; bytes: Uint8Array }
  | { do: 'preview'; ask: Ask }
  | { do: 'sketch'; ask: Ask }
  | { do: 'run'; ask: Ask; ground: Ground }
  | { do: 'errors'; ask: Ask }

/** What the thread is started with: the data file and its migrations. */
export type Start = { data: string; migrations: string }
export type Ran = { verdict: Verdict; batch: string | null; written: number }

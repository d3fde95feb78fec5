import type { Ask, Progress, Verdict } from '../../db/model/import/verdict.ts'
import type { ProblemValue } from '../../db/model/text/problem.ts'
import type { Ground } from '../../db/store/record.ts'

/** What the reader's thread is asked. A file stays read there until it is closed. */
export type Job =
  | { do: 'open'; file: string; bytes: Uint8Array }
  | { do: 'preview'; ask: Ask }
  | { do: 'sketch'; ask: Ask }
  | { do: 'run'; ask: Ask; ground: Ground }
  | { do: 'errors'; ask: Ask }

/** What comes back: how far it is, then one answer or one problem. */
export type Told =
  | ({ is: 'progress' } & Progress)
  | { is: 'answer'; value: unknown }
  | { is: 'problem'; problem: ProblemValue }

/** What the thread is started with: the data file, its migrations, and the flag that stops a run. */
export type Start = { data: string; migrations: string; stop: SharedArrayBuffer }
export type Ran = { verdict: Verdict; batch: string | null; written: number }

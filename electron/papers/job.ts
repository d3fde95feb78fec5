import type { Brief } from '../../db/model/brief/brief.ts'
import type { ProblemValue } from '../../db/model/text/problem.ts'

/** What the thread of papers is started with. */
export type Start = { root: string; fontsUrl: string }

/** What it is asked: the page that is previewed and printed, a printed page numbered and named, or a file of another format. */
export type Job =
  | { do: 'page'; brief: Brief }
  | { do: 'stamp'; brief: Brief; pdf: Uint8Array }
  | { do: 'write'; brief: Brief; format: 'docx' | 'xlsx' | 'pptx' }

export type Asked = Job & { id: number }
export type Told = { id: number } & ({ is: 'answer'; bytes: Uint8Array } | { is: 'problem'; problem: ProblemValue })

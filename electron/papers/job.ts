import type { Brief } from '../../db/model/brief/brief.ts'
import type { Official } from '../../db/model/official/official.ts'

/** What the thread of papers is started with. */
export type Start = { root: string; fontsUrl: string }

/** What it is asked: the page that is previewed and printed, a printed page numbered and named, a file of another format, or one of an official paper. */
export type Job =
  | { do: 'page'; brief: Brief }
  | { do: 'stamp'; brief: Brief; pdf: Uint8Array }
  | { do: 'map'; brief: Brief; at: number; dpi: number }
  | { do: 'write'; brief: Brief; format: 'docx' | 'xlsx' | 'pptx' }
  | { do: 'official'; paper: Official; format: 'docx' | 'xlsx' }
  | { do: 'official-page'; paper: Official }
  | { do: 'official-stamp'; paper: Official; pdf: Uint8Array }

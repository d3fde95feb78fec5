import type { Official } from '../../db/model/official/official.ts'

/** What the thread of papers is started with. */
export type Start = { root: string; fontsUrl: string }

/** A brief as JSON: the window's process takes it apart once, and then hands over words instead of thousands of things. */
export type BriefText = string

/** What it is asked: the page that is previewed and printed, a printed page numbered and named, a file of another format, what files of other formats will need, or one of an official paper. */
export type Job =
  | { do: 'page'; brief: BriefText }
  | { do: 'stamp'; brief: BriefText; pdf: Uint8Array }
  | { do: 'map'; brief: BriefText; at: number; dpi: number }
  | { do: 'write'; brief: BriefText; format: 'docx' | 'xlsx' | 'pptx' }
  | { do: 'ahead'; brief: BriefText }
  | { do: 'official'; paper: Official; format: 'docx' | 'xlsx' }
  | { do: 'official-page'; paper: Official }
  | { do: 'official-stamp'; paper: Official; pdf: Uint8Array }

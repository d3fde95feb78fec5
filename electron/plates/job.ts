import type { PlateAsk, PlateWorld } from '../../db/model/plate/ask.ts'
import type { ProblemValue } from '../../db/model/text/problem.ts'

/** What a plate's thread is started with; `stop` turns to 1 when it is to leave off. */
export type Start = { root: string; fontsUrl: string; stop: SharedArrayBuffer }

/** What the words of a PDF's own card say, and the size of its pages in mm. */
export type Card = {
  title: string
  author: string
  code: string | null
  today: string
  size: { widthMm: number; heightMm: number }
}

/** What it is asked, one after another. `only`: the number of one plate; null is all of them. */
export type Job =
  | { do: 'view'; ask: PlateAsk; world: PlateWorld; number: number }
  | { do: 'page'; ask: PlateAsk; world: PlateWorld; only: number | null }
  | { do: 'finish'; pdf: Uint8Array; file: string; card: Card }
  | { do: 'png'; ask: PlateAsk; world: PlateWorld; only: number | null; file: string; dpi: number }

/** What comes back: how far it is, then one answer or one problem. */
export type Told =
  | { is: 'progress'; done: number; all: number }
  | { is: 'answer'; value: unknown }
  | { is: 'problem'; problem: ProblemValue }

export type Page = { html: Uint8Array; pages: number }

import type { PlateAsk, PlateWorld } from '../../db/model/plate/ask.ts'

/** What a plate's thread is started with. */
export type Start = { root: string; fontsUrl: string }

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

export type Progress = { done: number; all: number }

export type Page = { html: Uint8Array; pages: number }

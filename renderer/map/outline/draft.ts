import { useEffect } from 'react'
import { create } from 'zustand'
import { cornersOf, type Polygon, polygonsOf, type Shape } from '../../../db/model/boundary/shape.ts'
import { drop as forgetKept, keep } from '../../form/kept.ts'
import type { Parts } from '../drawn/handles.ts'

/** A boundary that is being drawn, and what it was before each step. Kept while another room fills the window. */
type Draft = { of: string; parts: Parts; before: Parts[]; isChanged: boolean }

export const useDraft = create<Draft>(() => ({ of: '', parts: [], before: [], isChanged: false }))
const { setState: set, getState: get } = useDraft

/** Steps that can be taken back. */
const mostSteps = 100

/** Begins with the boundary that a record has; a draft of the same record goes on. */
export function begin(of: string, shape: Shape | null): void {
  if (get().of === of && get().isChanged) return
  set({ of, parts: polygonsOf(shape).map(rings => rings.map(cornersOf)), before: [], isChanged: false })
}

/** The boundary after one more step. */
export function put(parts: Parts): void {
  const { parts: last, before } = get()
  set({ parts, before: [...before.slice(1 - mostSteps), last], isChanged: true })
}

/** Takes the last step back. */
export function stepBack(): void {
  const { before } = get()
  const last = before.at(-1)
  if (last) set({ parts: last, before: before.slice(0, -1), isChanged: before.length > 1 })
}

/** Corners that are written down after each step; more come from a table or a file, which is still there. */
const mostKept = 2000

/** What the drawing of a record is kept as, for after a crash. */
export const keyOf = (of: string): string => `boundary/${of}`

/** Writes down what is drawn of a record after each step; `words` say what it is. */
export function useKeeping(of: string, words: string): void {
  const draft = useDraft()
  useEffect(
    function keepDrawn() {
      if (draft.of !== of || !draft.isChanged) return
      const corners = draft.parts.flat().reduce((sum, ring) => sum + ring.length, 0)
      if (corners <= mostKept) keep(keyOf(of), words, JSON.stringify(draft.parts))
    },
    [draft, of, words],
  )
}

/** Forgets what was drawn. */
export function drop(): void {
  forgetKept(keyOf(get().of))
  set({ of: '', parts: [], before: [], isChanged: false })
}

/** Rings with the place that closes each, as the check and the file want them; a place alone is not a ring. */
export function closedOf(parts: Parts): Polygon[] {
  return parts
    .map(rings => rings.filter(ring => ring.length > 0).map(ring => (ring[0] ? [...ring, ring[0]] : ring)))
    .filter(rings => rings.length > 0)
}

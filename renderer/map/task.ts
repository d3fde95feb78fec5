import { create } from 'zustand'
import type { BoundedKind } from '../../db/model/boundary/finding.ts'
import type { ShapeKind } from '../../db/model/shape/set.ts'

/** What the map is used for; one thing at a time, so that a click on it has one meaning. `of` is null until a record is chosen. */
export type Task =
  | { is: 'look' }
  | { is: 'boundary' | 'survey'; of: { kind: BoundedKind; key: string } | null }
  | { is: 'record'; kind: ShapeKind; record: string }
  | { is: 'measure' }
  | { is: 'backdrops' }
  | { is: 'time' }
  | { is: 'scan'; backdrop: string | null }
  | { is: 'layers'; way: 'in' | 'out' }

/** `side`: where a task draws a panel of its own, beside the map in the dossier's place. */
export const useTask = create<{ task: Task; side: HTMLElement | null }>(() => ({ task: { is: 'look' }, side: null }))

const besideMap: readonly Task['is'][] = ['boundary', 'survey', 'record', 'backdrops', 'scan']
/** True for a task whose panel stands in the dossier's place. */
export const takesSide = (task: Task): boolean => besideMap.includes(task.is)

/** True while land is drawn, typed or laid over the map: what is there already steps back. */
export const drawsBoundary = ({ is }: Task): boolean => is === 'boundary' || is === 'survey' || is === 'scan'

/** Begins a task; the one before it ends, and what it drew for itself goes away. */
export const take = (task: Task): void => useTask.setState({ task })
export const lookAgain = (): void => take({ is: 'look' })

/** Draws the boundary of a record: of the zone that is selected, or of what is in it. */
export const drawBoundary = (kind: BoundedKind, key: string): void => take({ is: 'boundary', of: { kind, key } })

import { create } from 'zustand'
import type { Shown } from '../drawing/overlay.ts'

/** What the user wants to see on the map, kept while the window is open. */
export const useShown = create<Shown & { legend: boolean }>(() => ({
  graticule: true,
  names: true,
  roads: true,
  legend: true,
}))

/** Shows or hides one layer, or folds the legend. */
export function toggle(layer: keyof Shown | 'legend'): void {
  useShown.setState(shown => ({ [layer]: !shown[layer] }))
}

import { create } from 'zustand'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { isZoneTheme } from '../../../db/model/theme.ts'
import type { Basis, Timeline } from '../../../db/model/time/timeline.ts'
import { useAtlas } from '../../state.ts'

/** Two days beside each other: the earlier one at the left of a line that is drawn over the map (`at`, a share of its width). */
export type Beside = { from: string; zones: ZoneSummary[] | null; at: number }

/** The day that the map shows, while time is what it is used for. */
export type Shown = { line: Timeline; day: string; basis: Basis; zones: ZoneSummary[] | null; beside: Beside | null }

/** Null while the map shows the register as the rest of the window does. */
export const useTime = create<{ shown: Shown | null }>(() => ({ shown: null }))

/** The zones that the map draws: those of the day it is turned to, else those of the window. */
export function useZones(now: ZoneSummary[]): ZoneSummary[] {
  const zones = useTime(state => state.shown?.zones)
  return (useIsTold() && zones) || now
}

/** False for a theme that only today's register answers: the map of another day would show it wrongly. */
export const useIsTold = (): boolean => useAtlas(state => isZoneTheme(state.theme))

import { createContext, useContext, useMemo } from 'react'
import { create } from 'zustand'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Reading } from '../../../db/model/themed.ts'
import type { Basis, Timeline } from '../../../db/model/time/timeline.ts'
import { turnedBetween } from '../../../db/model/time/turned.ts'
import { useAtlas } from '../../state.ts'
import { useTheme } from '../theme/shown.ts'

/** The map of a day as it is drawn: `asked` is the day as calls take it, null for today's. */
export type Picture = { asked: string | null; zones: ZoneSummary[]; reading: Reading }

/** Two days beside each other, the earlier one at the left: over one map, parted by a line at a share of its width, or on two maps that move as one. */
export type Beside = { from: string; picture: Picture | null; way: { is: 'swipe'; at: number } | { is: 'two' } }

/** The day that the map is turned to, and the picture that is there of it: that of the day before it until its own is read. */
export type Shown = { line: Timeline; day: string; basis: Basis; picture: Picture | null; beside: Beside | null }

/** Null while the map shows the register as the rest of the window does. `isPlaying`: days follow one another by themselves. `isRead`: the pictures are those of the wanted days. */
export const useTime = create<{ shown: Shown | null; isPlaying: boolean; isRead: boolean }>(() => ({
  shown: null,
  isPlaying: false,
  isRead: false,
}))

/** The zones that the map draws: those of the day it is turned to, else those of the window. */
export function useZones(now: ZoneSummary[]): ZoneSummary[] {
  return useTime(state => state.shown?.picture?.zones) ?? now
}

/** True while the map is turned to another day than the rest of the window: a hand still moves, or days are played. */
export function useIsAhead(): boolean {
  const day = useAtlas(state => state.day)
  return useTime(({ shown }) => shown !== null && (shown.day < shown.line.today ? shown.day : null) !== day)
}

/** What is drawn inside of this is of another day than the map. */
export const OtherPicture = createContext<Picture | null>(null)

/** The theme as it is drawn here. */
export function useReading(): Reading {
  const other = useContext(OtherPicture)
  const own = useTheme(state => state.reading)
  return other?.reading ?? own
}

/** The day of what is drawn here, as calls take it; undefined: that of the window. */
export function useDrawnDay(): string | null | undefined {
  const other = useContext(OtherPicture)
  const own = useTime(state => state.shown?.picture?.asked)
  return other ? other.asked : own
}

/** The ids of the zones that two days beside each other do not show alike; null while there is one day. */
export function useTurned(): ReadonlySet<string> | null {
  const after = useTime(state => state.shown?.picture)
  const before = useTime(state => state.shown?.beside?.picture)
  return useMemo(
    () => (before && after ? new Set(turnedBetween(before, after).map(({ zone }) => zone.id)) : null),
    [before, after],
  )
}

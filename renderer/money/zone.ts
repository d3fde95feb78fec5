import { create } from 'zustand'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { select, useAtlas } from '../state.ts'

/** The zone that the planner shows while none is selected on the map. */
const useLast = create<{ zone: string | null }>(() => ({ zone: null }))

/** The zone that is planned: the one selected everywhere, else the last, else workers' housing, which the notice puts first (nhiệm vụ 6). */
export function useZone(): ZoneSummary | null {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const selected = useAtlas(state => state.selected)
  const last = useLast(state => state.zone)
  const find = (test: (zone: ZoneSummary) => boolean) => zones.find(test)
  return (
    find(zone => zone.id === selected) ??
    find(zone => zone.id === last) ??
    find(zone => zone.type === 'housing') ??
    zones[0] ??
    null
  )
}

/** Looks at another zone, here and everywhere. */
export function lookAtZone(zone: string): void {
  useLast.setState({ zone })
  select(zone)
}

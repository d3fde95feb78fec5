import { create } from 'zustand'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { select, useAtlas } from '../state.ts'

/** The zone that the rooms of land show while none is selected on the map. */
const useLast = create<{ zone: string | null }>(() => ({ zone: null }))

/** Parks and clusters, the parks first: what has plots and rents. */
export function useGrounds(): ZoneSummary[] {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const rank = { kcn: 0, ccn: 1, housing: 2 }
  return zones.filter(zone => zone.type !== 'housing').sort((a, b) => rank[a.type] - rank[b.type])
}

/** The zone that is looked at: the one selected everywhere, else the last, else Thạnh Lộc, which the notice names, else the first. */
export function useGround(): ZoneSummary | null {
  const grounds = useGrounds()
  const selected = useAtlas(state => state.selected)
  const last = useLast(state => state.zone)
  const find = (test: (zone: ZoneSummary) => boolean) => grounds.find(test)
  return (
    find(zone => zone.id === selected) ??
    find(zone => zone.id === last) ??
    find(zone => zone.code === 'KCN-THANH-LOC') ??
    grounds[0] ??
    null
  )
}

/** Looks at another zone, here and everywhere. */
export function lookAtGround(zone: string): void {
  useLast.setState({ zone })
  select(zone)
}

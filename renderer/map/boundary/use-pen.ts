import type L from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import { boundsOf } from '../../../db/model/geometry.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import type { Ghost } from '../drawn/ghosts.ts'
import { type Pen, type Told, takePen } from '../drawn/pen.ts'
import { useShown } from '../furniture/shown.ts'

/** Nearest the map goes by itself to a place where nothing is drawn yet. */
const placeZoom = 15

/** The drawing pen on a map for as long as the task lasts; null while it is read from disk. */
export function usePen(map: L.Map, told: Told): Pen | null {
  const [pen, setPen] = useState<Pen | null>(null)
  const latest = useRef(told)
  latest.current = told
  useEffect(
    function holdPen() {
      let isHere = true
      let taken: Pen | null = null
      // Corners are set where the legend would lie.
      const { legend } = useShown.getState()
      useShown.setState({ legend: false })
      void takePen(map, {
        moving: parts => latest.current.moving(parts),
        edited: parts => latest.current.edited(parts),
        drawn: (ring, mode) => latest.current.drawn(ring, mode),
        picked: named => latest.current.picked(named),
        crowded: corners => latest.current.crowded(corners),
      }).then(made => {
        taken = made
        if (isHere) setPen(made)
        else made.leave()
      })
      return () => {
        isHere = false
        taken?.leave()
        setPen(null)
        useShown.setState({ legend })
      }
    },
    [map],
  )
  return pen
}

/** What lies beside the boundary in sight, read again where the map comes to rest. */
export function useBeside(map: L.Map, view: BoundaryView | null): Ghost[] {
  const [beside, setBeside] = useState<Ghost[]>([])
  const kind = view?.kind
  const id = view?.id
  useEffect(
    function readBeside() {
      if (!kind || !id) return
      let isWanted = true
      const read = () => {
        const box = map.getBounds()
        const asked = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] as [number, number, number, number]
        void attempt(() => api.beside({ kind, key: id, box: asked })).then(found => {
          if (isWanted && found) setBeside(found.map(each => ({ ...each, is: 'beside' as const })))
        })
      }
      read()
      map.on('moveend', read)
      return () => {
        isWanted = false
        map.off('moveend', read)
      }
    },
    [map, kind, id],
  )
  return beside
}

/** Brings what is to be drawn into sight once: its boundary, else what it lies in, else its point. */
export function useSight(map: L.Map, pen: Pen | null, view: BoundaryView): void {
  const isReady = pen !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a record is looked for once, not at each change of it
  useEffect(
    function lookAtRecord() {
      // With the pen the map goes nearer than without.
      if (!isReady) return
      // The panel has just taken its place beside the map.
      map.invalidateSize({ animate: false })
      const box = boundsOf(view.shape ?? view.around[0]?.shape ?? null, view.point)
      if (!box) return
      const [west, south, east, north] = box
      if (west === east) map.setView([south, west], Math.max(map.getZoom(), placeZoom), { animate: false })
      else
        map.fitBounds(
          [
            [south, west],
            [north, east],
          ],
          { animate: false, padding: [48, 48], maxZoom: 19 },
        )
    },
    [map, isReady, view.id],
  )
}

import L from 'leaflet'
import { useEffect, useRef } from 'react'
import type { BackdropView } from '../../../db/model/backdrop/view.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { say } from '../../state.ts'
import { layerOf } from './layer.ts'
import { ScanLayer } from './scan/layer.ts'
import { useBackdrops, useReadBackdrops } from './use-backdrops.ts'

type Drawn = { key: string; layer: Promise<L.Layer | null> }

/** Draws the maps that the office brought between the ground and the zones, in their order. */
export function Backdrops({ map }: { map: L.Map }) {
  const list = useBackdrops(state => state.list)
  const drawn = useRef(new Map<string, Drawn>())
  useReadBackdrops()

  useEffect(
    function drawMaps() {
      const shown = (list ?? []).filter(each => each.shown && each.state === 'kept')
      for (const [id, old] of drawn.current)
        if (!shown.some(each => each.id === id && keyOf(each) === old.key)) {
          drawn.current.delete(id)
          void old.layer.then(layer => layer?.remove())
        }
      for (const [at, backdrop] of shown.entries()) {
        const known = drawn.current.get(backdrop.id)
        const layer = known?.layer ?? begin(map, backdrop)
        if (!known) drawn.current.set(backdrop.id, { key: keyOf(backdrop), layer })
        void layer.then(ready => {
          if (!ready || drawn.current.get(backdrop.id)?.layer !== layer) return
          if (!map.hasLayer(ready)) ready.addTo(map)
          if (!(ready instanceof L.GridLayer || ready instanceof ScanLayer)) return
          ready.setOpacity((backdrop.opacity_pct ?? 100) / 100)
          ready.setZIndex(shown.length - at)
        })
      }
    },
    [map, list],
  )

  useEffect(function clearAtEnd() {
    const own = drawn.current
    return () => {
      for (const { layer } of own.values()) void layer.then(each => each?.remove())
      own.clear()
    }
  }, [])
  return null
}

/** What a layer must be made anew for; order and opacity it takes as it is. */
const keyOf = ({ form, path, bytes, attachment, page, control, zoom_from, zoom_to }: BackdropView): string =>
  JSON.stringify([form, path, bytes, attachment, page, control, zoom_from, zoom_to])

async function begin(map: L.Map, backdrop: BackdropView): Promise<L.Layer | null> {
  try {
    return await layerOf(map, backdrop)
  } catch (error) {
    say({ text: sentence(toProblem(error)), bad: true })
    return null
  }
}

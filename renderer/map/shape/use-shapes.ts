import { useEffect, useState } from 'react'
import { kindsAt, type ShapeKind, type ShapeSet } from '../../../db/model/shape/set.ts'
import { api } from '../../api.ts'
import { attempt, useAtlas } from '../../state.ts'
import type { Frame } from '../view/frame.ts'

type Box = [west: number, south: number, east: number, north: number]
/** Boundaries with what was asked to get them. `sets` are those of all kinds that are drawn at the zoom. */
export type Held = { sets: ShapeSet[]; box: Box; zoom: number; edition: string }

/** How much more than the frame is asked for on each side, as a share of it: a short drag needs nothing new. */
const more = 0.25
const none: Held = { sets: [], box: [0, 0, 0, 0], zoom: 0, edition: '' }

/** The boundaries that a frame shows, asked anew when it leaves what is held, when the zoom shows other corners, and after each change of the register. */
export function useShapes(frame: Frame): Held {
  const edition = useAtlas(state => `${state.overview?.file} ${state.overview?.saved?.at} ${state.day}`)
  const [held, setHeld] = useState<Held>(none)
  useEffect(
    function readShapes() {
      const kinds = kindsAt(frame.zoom)
      const box = boxOf(frame)
      // Corners for the next whole zoom: the picture may be stretched to it before others come.
      const zoom = Math.ceil(frame.zoom)
      if (kinds.length === 0) {
        if (held !== none) setHeld(none)
        return
      }
      if (held.edition === edition && held.zoom === zoom && has(held.sets, kinds) && holds(held.box, box)) return
      let isWanted = true
      const wide = widened(box)
      void attempt(() => api.shapes({ box: wide, zoom, kinds })).then(sets => {
        if (isWanted && sets) setHeld({ sets, box: wide, zoom, edition })
      })
      return () => {
        isWanted = false
      }
    },
    [frame, edition, held],
  )
  return held
}

const has = (sets: readonly ShapeSet[], kinds: readonly ShapeKind[]) =>
  kinds.length === sets.length && kinds.every((kind, n) => sets[n]?.kind === kind)

function boxOf({ projection: { bounds } }: Frame): Box {
  return [bounds.west, bounds.south, bounds.east, bounds.north]
}

const holds = (outer: Box, box: Box) =>
  outer[0] <= box[0] && outer[1] <= box[1] && outer[2] >= box[2] && outer[3] >= box[3]

function widened([west, south, east, north]: Box): Box {
  const [dx, dy] = [(east - west) * more, (north - south) * more]
  return [west - dx, south - dy, east + dx, north + dy]
}

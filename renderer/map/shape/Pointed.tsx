import type L from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { boxAt, type HitIndex } from '../../../db/model/shape/hit.ts'
import type { Look } from '../../../db/model/shape/look.ts'
import { toCm } from '../../../db/model/shape/rings.ts'
import { ringsAt } from '../../../db/model/shape/set.ts'
import { select, useAtlas } from '../../state.ts'
import { symbolSize } from '../drawing/overlay.ts'
import { isDragged } from '../drawing/steer.ts'
import { pictureOf } from '../painter/picture.ts'
import { useTask } from '../task.ts'
import type { Frame } from '../view/frame.ts'
import { chooseShape, useChosen } from './chosen.ts'
import { idOf, type Pick, pickAgain, pickAt } from './pick.ts'
import { HoverCard, PinnedCard } from './ShapeCard.tsx'
import styles from './shape.module.css'

type Props = { indexes: HitIndex[]; looks: Look[]; frame: Frame; zones: ZoneSummary[] }

/** The shape under the pointer with its card, and the one that was chosen with a ring. A click has this meaning only while the map is looked at. */
export function Pointed({ indexes, looks, frame, zones }: Props) {
  const map = useMap()
  const is = useTask(({ task }) => task.is)
  const isLooking = is === 'look' || is === 'record'
  const selected = useAtlas(state => state.selected)
  const chosen = useChosen(state => state.chosen)
  const [hovered, setHovered] = useState<Pick | null>(null)
  const byId = useMemo(() => new Map(zones.map(zone => [zone.id, zone])), [zones])
  const latest = useRef({ indexes, looks })
  latest.current = { indexes, looks }

  useEffect(
    function followPointer() {
      if (!isLooking) return
      let wait = 0
      const at = ({ latlng }: L.LeafletMouseEvent) => {
        const [x, y] = toCm(latlng.lng, latlng.lat)
        return pickAt(latest.current.indexes, latest.current.looks, x, y)
      }
      const onSheet = (event: L.LeafletMouseEvent) =>
        !(event.originalEvent.target as Element).closest?.('button, [role="dialog"]')
      const move = (event: L.LeafletMouseEvent) => {
        if (isDragged(map)) return
        cancelAnimationFrame(wait)
        wait = requestAnimationFrame(() => setHovered(onSheet(event) ? at(event) : null))
      }
      const leave = () => {
        cancelAnimationFrame(wait)
        setHovered(null)
      }
      const press = (event: L.LeafletMouseEvent) => {
        if (!onSheet(event)) return
        const found = at(event)
        if (found?.set.kind === 'zone') select(idOf(found))
        chooseShape(found && found.set.kind !== 'zone' ? { kind: found.set.kind, id: idOf(found) } : null)
      }
      map.on({ mousemove: move, mouseout: leave, movestart: leave, click: press })
      return () => {
        leave()
        map.off({ mousemove: move, mouseout: leave, movestart: leave, click: press })
      }
    },
    [map, isLooking],
  )

  const pane = map.getPane('atlas')
  if (!pane) return null
  const pinned = chosen && pickAgain(indexes, chosen.kind, chosen.id)
  const ground = selected ? pickAgain(indexes, 'zone', selected) : null
  const hover = hovered && pickAgain(indexes, hovered.set.kind, idOf(hovered))
  const sheet = pane.firstElementChild
  return (
    sheet &&
    createPortal(
      <>
        <svg className={styles.rings} aria-hidden>
          {ground && <Ring pick={ground} frame={frame} look="selected" />}
          {hover && <Ring pick={hover} frame={frame} look="hovered" />}
          {pinned && <Ring pick={pinned} frame={frame} look="selected" />}
        </svg>
        {hover && hover.set.kind !== 'zone' && !isSame(hover, pinned) && (
          <HoverCard pick={hover} frame={frame} zones={byId} />
        )}
        {pinned && is === 'look' && <PinnedCard key={idOf(pinned)} pick={pinned} frame={frame} zones={byId} />}
      </>,
      sheet,
    )
  )
}

const isSame = (a: Pick, b: Pick | null) => b !== null && a.set.kind === b.set.kind && idOf(a) === idOf(b)

/** The outline of one shape over all that is painted. A zone no larger than its symbol has none: it would lie across the symbol, which has a ring of its own. */
function Ring({ pick: { set, n }, frame, look }: { pick: Pick; frame: Frame; look: 'selected' | 'hovered' }) {
  const { x, y, cmPerPx } = pictureOf(frame, 'light')
  const [west, south, east, north] = boxAt(set, n)
  if (set.kind === 'zone' && Math.max(east - west, north - south) < 2 * symbolSize(frame.zoom) * cmPerPx) return null
  const d = ringsAt(set, n).map(ring => {
    const points: string[] = []
    let [lastX, lastY] = [Number.NaN, Number.NaN]
    for (let i = 0; i < ring.length; i += 2) {
      const px = ((ring[i] ?? 0) - x) / cmPerPx
      const py = (y - (ring[i + 1] ?? 0)) / cmPerPx
      // A boundary of a million corners has most of them in one px.
      if (Math.abs(px - lastX) < 0.5 && Math.abs(py - lastY) < 0.5) continue
      ;[lastX, lastY] = [px, py]
      points.push(`${px.toFixed(1)} ${py.toFixed(1)}`)
    }
    return `M${points.join('L')}Z`
  })
  return (
    <>
      {look === 'selected' && <path className={styles.casing} d={d.join('')} />}
      <path className={styles[look]} d={d.join('')} />
    </>
  )
}

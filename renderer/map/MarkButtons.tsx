import type L from 'leaflet'
import { type KeyboardEvent, type MouseEvent, memo, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import type { ZoneMark } from '../../db/model/map/zones.ts'
import { symbolRadius } from '../../db/model/sign/symbol.ts'
import { rowsOf } from '../list/rows.ts'
import { select, useAtlas } from '../state.ts'
import { showAll, steer } from './drawing/steer.ts'
import { MarkCard } from './MarkCard.tsx'
import styles from './Surface.module.css'
import { useReading } from './time/time.ts'
import type { Frame } from './view/frame.ts'
import { spoken, spokenCluster } from './words.ts'

type Props = { frame: Frame; marks: ZoneMark[]; zones: ZoneSummary[] }
type Listed = { mark: ZoneMark; members: ZoneSummary[] }

/** A real button over every symbol in view, in the order of the list: Tab walks them, Enter opens, the pointer shows a card. */
export function MarkButtons({ frame, marks, zones }: Props) {
  const reading = useReading()
  const [pointed, setPointed] = useState<string | null>(null)
  const places = useMemo(() => placesInList(zones), [zones])
  const listed = useMemo(() => sortedAsListed(marks, places), [marks, places])
  const at = listed.find(({ mark }) => mark.zone.id === pointed)
  return (
    <>
      <Buttons listed={listed} point={setPointed} />
      {at && <MarkCard frame={frame} mark={at.mark} members={at.members} reading={reading} />}
    </>
  )
}

/** Kept apart from the card: the pointer crosses many symbols in a drag, and they need not be made anew for it. */
const Buttons = memo(function Buttons({ listed, point }: { listed: Listed[]; point: (id: string | null) => void }) {
  const map = useMap()
  const reading = useReading()
  const selected = useAtlas(state => state.selected)

  function open(event: MouseEvent, members: ZoneSummary[]) {
    // The click that ends a drag is not meant for the symbol under it; a key press has no detail.
    if (event.detail > 0 && hasMoved(map)) return
    const only = members.length === 1 ? members[0] : undefined
    if (only) select(only.id)
    else showAll(map, members)
  }

  return (
    <fieldset className={styles.marks} aria-label="Các khu trên bản đồ">
      {listed.map(({ mark, members }) => {
        const radius = Math.max(13, symbolRadius(mark.symbol))
        const [only] = members
        const label = members.length === 1 && only ? spoken(only, reading) : spokenCluster(members)
        return (
          <button
            key={mark.zone.id}
            type="button"
            className={styles.mark}
            style={{ left: mark.x - radius, top: mark.y - radius, width: 2 * radius, height: 2 * radius }}
            aria-label={label}
            aria-pressed={members.some(member => member.id === selected)}
            onClick={event => open(event, members)}
            onKeyDown={(event: KeyboardEvent) => steer(map, event)}
            onPointerEnter={() => point(mark.zone.id)}
            onPointerLeave={() => point(null)}
            onFocus={event => event.target.matches(':focus-visible') && point(mark.zone.id)}
            onBlur={() => point(null)}
          />
        )
      })}
    </fieldset>
  )
})

/** True from the moment a drag moved the map until the next press; the typings leave the method out. */
function hasMoved(map: L.Map): boolean {
  return (map.dragging as L.Handler & { moved: () => boolean }).moved()
}

type Places = Map<string, { zone: ZoneSummary; place: number }>

/** Every zone with its place in the list at the left. */
function placesInList(zones: ZoneSummary[]): Places {
  const inList = rowsOf(zones, null).flatMap(row => (row.is === 'zone' ? [row.zone] : []))
  return new Map(inList.map((zone, place) => [zone.id, { zone, place }]))
}

/** Marks with their zones, in the list's order. */
function sortedAsListed(marks: ZoneMark[], places: Places): Listed[] {
  const place = (mark: ZoneMark) => places.get(mark.zone.id)?.place ?? 0
  return marks
    .map(mark => ({ mark, members: mark.members.flatMap(member => places.get(member.id)?.zone ?? []) }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => place(a.mark) - place(b.mark))
}

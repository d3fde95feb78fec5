import type L from 'leaflet'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { symbolRadius } from '../../db/model/map/symbol.ts'
import type { ZoneMark } from '../../db/model/map/zones.ts'
import { rowsOf } from '../list/rows.ts'
import { select, useAtlas } from '../state.ts'
import { showAll, steer } from './drawing/steer.ts'
import { MarkCard } from './MarkCard.tsx'
import styles from './Surface.module.css'
import type { Frame } from './view/frame.ts'
import { spoken, spokenCluster } from './words.ts'

type Props = { frame: Frame; marks: ZoneMark[]; zones: ZoneSummary[] }

/** A real button over every symbol in view, in the order of the list: Tab walks them, Enter opens, the pointer shows a card. */
export function MarkButtons({ frame, marks, zones }: Props) {
  const map = useMap()
  const { theme, selected } = useAtlas()
  const [pointed, setPointed] = useState<string | null>(null)
  const inOrder = sortedAsListed(marks, zones)
  const at = inOrder.find(({ mark }) => mark.zone.id === pointed)

  function open(event: MouseEvent, members: ZoneSummary[]) {
    // The click that ends a drag is not meant for the symbol under it; a key press has no detail.
    if (event.detail > 0 && hasMoved(map)) return
    const only = members.length === 1 ? members[0] : undefined
    if (only) select(only.id)
    else showAll(map, members)
  }

  return (
    <>
      <fieldset className={`${styles.marks} ${styles.bare}`} aria-label="Các khu trên bản đồ">
        {inOrder.map(({ mark, members }) => {
          const radius = Math.max(13, symbolRadius(mark.symbol))
          const [only] = members
          const label = members.length === 1 && only ? spoken(only, theme) : spokenCluster(members)
          return (
            <button
              key={mark.zone.id}
              type="button"
              className={styles.mark}
              style={{ left: mark.x - radius, top: mark.y - radius, width: 2 * radius, height: 2 * radius }}
              aria-label={label}
              aria-pressed={mark.zone.id === selected}
              onClick={event => open(event, members)}
              onKeyDown={(event: KeyboardEvent) => steer(map, event)}
              onPointerEnter={() => setPointed(mark.zone.id)}
              onPointerLeave={() => setPointed(null)}
              onFocus={event => event.target.matches(':focus-visible') && setPointed(mark.zone.id)}
              onBlur={() => setPointed(null)}
            />
          )
        })}
      </fieldset>
      {at && <MarkCard frame={frame} mark={at.mark} members={at.members} theme={theme} />}
    </>
  )
}

/** True from the moment a drag moved the map until the next press; the typings leave the method out. */
function hasMoved(map: L.Map): boolean {
  return (map.dragging as L.Handler & { moved: () => boolean }).moved()
}

/** Marks with their zones, in the list's order. */
function sortedAsListed(marks: ZoneMark[], zones: ZoneSummary[]): { mark: ZoneMark; members: ZoneSummary[] }[] {
  const listed = rowsOf(zones, null).flatMap(row => (row.is === 'zone' ? [row.zone] : []))
  const place = new Map(listed.map((zone, i) => [zone.id, i]))
  const byId = new Map(zones.map(zone => [zone.id, zone]))
  return marks
    .map(mark => ({ mark, members: mark.members.flatMap(member => byId.get(member.id) ?? []) }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => (place.get(a.mark.zone.id) ?? 0) - (place.get(b.mark.zone.id) ?? 0))
}

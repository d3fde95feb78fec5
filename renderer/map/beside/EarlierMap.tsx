import type L from 'leaflet'
import { useEffect, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { Backdrops } from '../backdrop/Backdrops.tsx'
import type { Picture } from '../time/time.ts'
import { mapOptions } from '../view/options.ts'
import styles from './beside.module.css'
import { Turned } from './Earlier.tsx'
import { link } from './link.ts'
import { Then } from './Then.tsx'

const panes = { marks: 'atlas', shapes: 'shapes' }

/** The earlier of two days on a map of its own, at the left of the room's: what moves one of them moves the other. */
export function EarlierMap({ main, before, after }: { main: L.Map; before: Picture; after: Picture }) {
  const [map, setMap] = useState<L.Map | null>(null)
  useEffect(
    function moveAsOne() {
      if (!map) return
      main.invalidateSize({ animate: false })
      map.setMinZoom(main.getMinZoom())
      const linked = link(main, map)
      linked.match()
      const container = map.getContainer()
      container.setAttribute('role', 'group')
      container.setAttribute('aria-label', 'Bản đồ của ngày bên trái, dời và phóng cùng bản đồ bên phải')
      const watch = new ResizeObserver(linked.match)
      watch.observe(container)
      return () => {
        watch.disconnect()
        linked.part()
      }
    },
    [main, map],
  )
  return (
    <MapContainer
      ref={setMap}
      className={styles.earlierMap}
      center={main.getCenter()}
      zoom={main.getZoom()}
      {...mapOptions()}
    >
      <Then picture={before} panes={panes} hasGround />
      <Turned before={before} after={after} />
      {map && <Backdrops map={map} />}
    </MapContainer>
  )
}

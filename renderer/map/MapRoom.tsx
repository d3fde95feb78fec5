import type L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { lazy, memo, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import type { Size } from '../../db/model/map/project.ts'
import { useAtlas } from '../state.ts'
import { afterPaint } from './drawing/after-paint.ts'
import { Legend } from './furniture/Legend.tsx'
import { ScaleBar } from './furniture/ScaleBar.tsx'
import { ThemeSwitch } from './furniture/ThemeSwitch.tsx'
import { Tools } from './furniture/Tools.tsx'
import styles from './MapRoom.module.css'
import { Surface } from './Surface.tsx'
import { TaskFoot, TaskPanel, TaskSheet } from './TaskPanel.tsx'
import { useTime, useZones } from './time/time.ts'
import { useGoal } from './view/goal.ts'
import { type Kept, useView } from './view/kept.ts'
import { corners, mapOptions } from './view/options.ts'
import { startView, type View } from './view/start.ts'
import { Watch } from './Watch.tsx'
import { ZoneTable } from './ZoneTable.tsx'

const GoalMark = lazy(() => import('./goal/GoalMark.tsx').then(file => ({ default: file.GoalMark })))
const Backdrops = lazy(async () => ({ default: (await import('./backdrop/Backdrops.tsx')).Backdrops }))

const none: ZoneSummary[] = []
/** Where the map opens in a file without any zone that has a point: the coast of Rạch Giá. */
const home: View = { centre: [105.2, 9.9], zoom: 11 }

/** The middle of the window: the map with its zones, and what lies over it. */
export const MapRoom = memo(function MapRoom() {
  const overview = useAtlas(state => state.overview)
  const goal = useGoal(state => state.goal)
  const room = useRef<HTMLElement>(null)
  const [start, setStart] = useState<Kept | null>(null)
  const [map, setMap] = useState<L.Map | null>(null)
  const [isPainted, setPainted] = useState(false)
  const file = overview?.file ?? null
  const zones = useZones(overview?.zones ?? none)
  const isTwo = useTime(state => state.shown?.beside?.way.is === 'two')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is chosen once for a file, not at every change of a zone
  useLayoutEffect(
    function chooseView() {
      if (!file || !room.current) return
      const points = zones.flatMap(zone => (zone.point ? [zone.point] : []))
      const kept = useView.getState().kept
      setStart(kept?.file === file ? kept : { file, ...(startView(points, roomBesideDossier(room.current)) ?? home) })
    },
    [file],
  )

  useEffect(
    function tellPainted() {
      if (!map) return
      const frame = afterPaint(() => setPainted(true))
      return () => cancelAnimationFrame(frame)
    },
    [map],
  )

  return (
    <div className={styles.column}>
      <section ref={room} className={styles.room} data-two={isTwo || undefined} aria-label="Bản đồ">
        {start && (
          <MapContainer
            key={start.file}
            ref={setMap}
            className={styles.map}
            center={[start.centre[1], start.centre[0]]}
            zoom={start.zoom}
            {...mapOptions()}
          >
            <Surface zones={zones} />
            <Watch zones={zones} file={start.file} corners={corners} />
            <TaskSheet />
          </MapContainer>
        )}
        <ThemeSwitch />
        {map && <Tools map={map} zones={zones} />}
        {!isTwo && <Legend zones={zones} />}
        {map && <ScaleBar map={map} />}
        {map && isPainted && <ZoneTable map={map} zones={zones} />}
        {map && isPainted && (
          <Suspense>
            <Backdrops map={map} />
            {goal && <GoalMark map={map} goal={goal} />}
          </Suspense>
        )}
        {map && <TaskPanel map={map} zones={zones} />}
      </section>
      {map && <TaskFoot />}
    </div>
  )
})

/** The room's size with the dossier open, so that opening it hides none of the zones the map began with. */
function roomBesideDossier(room: HTMLElement): Size {
  const { clientWidth: width, clientHeight: height } = room
  const dossier = Number.parseFloat(getComputedStyle(room).getPropertyValue('--dossier'))
  const isOpen = useAtlas.getState().selected !== null
  return { width: isOpen || width < 2 * dossier ? width : width - dossier, height }
}

import L from 'leaflet'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { useAtlas } from '../state.ts'
import { isDragged, reveal } from './drawing/steer.ts'
import { usePointer } from './pointer.ts'
import { useView } from './view/kept.ts'

type Props = { zones: ZoneSummary[]; file: string; corners: [[number, number], [number, number]] }

/** Keeps the map in step with the window: its size, the selected zone, the pointer for the foot line, the view for next time. */
export function Watch({ zones, file, corners }: Props) {
  const map = useMap()
  const selected = useAtlas(state => state.selected)

  useEffect(
    function followSize() {
      const container = map.getContainer()
      const resize = () => {
        map.invalidateSize({ animate: false })
        // Past the built-in map's edge there is nothing to show.
        map.setMinZoom(Math.max(8, Math.min(10, map.getBoundsZoom(L.latLngBounds(corners), true))))
      }
      const observer = new ResizeObserver(resize)
      observer.observe(container)
      resize()
      return () => observer.disconnect()
    },
    [map, corners],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a zone that changes is not a zone that is selected
  useEffect(
    function revealSelected() {
      const point = zones.find(zone => zone.id === selected)?.point
      if (!point) return
      // The dossier has just taken its place: the room is measured before the zone is looked for in it.
      map.invalidateSize({ animate: false })
      reveal(map, point)
    },
    [map, selected],
  )

  useEffect(
    function tellPointer() {
      let frame = 0
      const tell = ({ latlng }: L.LeafletMouseEvent) => {
        if (isDragged(map)) return
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => usePointer.setState({ at: [latlng.lng, latlng.lat] }))
      }
      const forget = () => {
        cancelAnimationFrame(frame)
        usePointer.setState({ at: null })
      }
      map.on('mousemove', tell)
      map.on('mouseout', forget)
      return () => {
        map.off('mousemove', tell)
        map.off('mouseout', forget)
        cancelAnimationFrame(frame)
        usePointer.setState({ at: null, scale: null })
      }
    },
    [map],
  )

  useEffect(
    function keepView() {
      const container = map.getContainer()
      container.setAttribute('role', 'group')
      container.setAttribute('aria-label', 'Bản đồ. Phím mũi tên để dời, phím cộng và trừ để phóng')
      const keep = () => {
        const { lng, lat } = map.getCenter()
        useView.setState({ kept: { file, centre: [lng, lat], zoom: map.getZoom() } })
      }
      map.on('moveend', keep)
      return () => {
        map.off('moveend', keep)
      }
    },
    [map, file],
  )

  return null
}

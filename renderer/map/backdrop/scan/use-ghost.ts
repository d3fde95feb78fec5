import L from 'leaflet'
import { useEffect } from 'react'
import { cornersOf, lonLatOf } from '../../../../db/model/backdrop/control.ts'
import type { BackdropView } from '../../../../db/model/backdrop/view.ts'
import type { Laid } from './draft.ts'
import { ScanLayer } from './layer.ts'
import type { Picture } from './picture.ts'
import styles from './scan.module.css'

/** Shows the plan where its points lay it now, over the saved one, and the points on the map under their numbers. */
export function useGhost(map: L.Map, backdrop: BackdropView, picture: Picture | null, laid: Laid | null): void {
  useEffect(
    function showPlan() {
      if (!picture || !laid?.fit) return
      const ghost = new ScanLayer(picture, cornersOf(laid.control, laid.fit))
      ghost.addTo(map)
      ghost.setOpacity((backdrop.opacity_pct ?? 70) / 100)
      ghost.setZIndex(1000)
      if (isTooSmall(map, ghost.bounds())) map.fitBounds(ghost.bounds(), { animate: false, maxZoom: 16 })
      return () => {
        ghost.remove()
      }
    },
    [map, backdrop.opacity_pct, picture, laid],
  )

  useEffect(
    function showPoints() {
      if (!laid?.fit) return
      const { matrix } = laid.fit
      const marks = laid.control.points.map(({ px, py }, at) => {
        const [lon, lat] = lonLatOf(matrix, laid.control.meridian, [px, py])
        const icon = L.divIcon({ className: styles.mark ?? '', html: String(at + 1), iconSize: [20, 20] })
        return L.marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(map)
      })
      return () => {
        for (const mark of marks) mark.remove()
      }
    },
    [map, laid],
  )
}

/** px that a plan must take up in the window to be judged by eye. */
const least = 160

function isTooSmall(map: L.Map, bounds: L.LatLngBounds): boolean {
  if (!map.getBounds().intersects(bounds)) return true
  const [one, other] = [bounds.getNorthWest(), bounds.getSouthEast()].map(at => map.latLngToContainerPoint(at))
  return one !== undefined && other !== undefined && one.distanceTo(other) < least
}

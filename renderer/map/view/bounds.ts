import type L from 'leaflet'
import { useEffect, useState } from 'react'

/** What the map shows, told anew when it comes to rest. */
export function useBounds(map: L.Map): L.LatLngBounds {
  const [bounds, setBounds] = useState(() => map.getBounds())
  useEffect(
    function followMap() {
      const tell = () => setBounds(map.getBounds())
      tell()
      map.on('moveend', tell)
      return () => {
        map.off('moveend', tell)
      }
    },
    [map],
  )
  return bounds
}

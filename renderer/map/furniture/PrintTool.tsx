import type L from 'leaflet'
import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { show } from '../../state.ts'
import { Tool } from './Tool.tsx'

/** Opens the map as a sheet for paper, by its button or by Ctrl P. */
export function PrintTool({ map }: { map: L.Map }) {
  useEffect(
    function openByKey() {
      const press = (event: KeyboardEvent) => {
        if (event.key.toLowerCase() !== 'p' || !event.ctrlKey || event.altKey || event.shiftKey) return
        event.preventDefault()
        open(map)
      }
      window.addEventListener('keydown', press)
      return () => window.removeEventListener('keydown', press)
    },
    [map],
  )
  return (
    <Tool word="In bản đồ (Ctrl P)" onClick={() => open(map)}>
      <Printer size={16} strokeWidth={1.75} aria-hidden />
    </Tool>
  )
}

function open(map: L.Map): void {
  const bounds = map.getBounds()
  const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  show({ is: 'plates', bounds: { west, south, east, north } })
}

import { api } from '../api.ts'
import { useAtlas } from '../state.ts'
import { useRead } from '../use-read.ts'
import { Planner } from './staging/Planner.tsx'
import { useZone } from './zone.ts'

/** Two orders of payment side by side, for the zone that is looked at. */
export function Staging() {
  const zone = useZone()
  const today = useAtlas(state => state.overview?.today)
  const view = useRead(zone ? `site ${zone.id}` : null, () => api.site({ zone: zone?.id ?? '' }))
  if (!zone || !view || !today) return <section aria-label="Phân kỳ" aria-busy="true" />
  return <Planner key={zone.id} view={view} today={today} />
}

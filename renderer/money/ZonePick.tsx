import { ZonePicker } from '../form/pick/ZonePicker.tsx'
import { useAtlas } from '../state.ts'
import { lookAtZone, useZone } from './zone.ts'

/** Which zone is planned. */
export function ZonePick() {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  return <ZonePicker zones={zones} zone={useZone()} width={340} onPick={lookAtZone} />
}

import { ZonePicker } from '../form/pick/ZonePicker.tsx'
import { lookAtGround, useGround, useGrounds } from './zone.ts'

/** Which park or cluster is looked at. */
export function ZonePick() {
  return <ZonePicker zones={useGrounds()} zone={useGround()} width={280} onPick={lookAtGround} />
}

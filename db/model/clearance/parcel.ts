import type { RecordOf } from '../record/kinds.ts'
import type { Status } from '../sign/status.ts'

type StepStatus = RecordOf<'progress'>['status']

/**
 * The class of a parcel on the map, from the steps of its household in the order of the milestones (null: nothing written): handed over;
 * held by an obstacle or a stuck step; waiting for an agency; on its way; counted for nothing yet. Nobody knows where no step is written.
 */
export function parcelStatus(steps: readonly (StepStatus | null)[], isHeld: boolean): Status {
  if (steps.at(-1) === 'done') return 'xong'
  if (isHeld || steps.includes('stuck')) return 'stuck'
  if (steps.includes('wait')) return 'wait'
  if (steps.includes('done') || steps.includes('doing')) return 'doing'
  return steps.includes('todo') ? 'todo' : 'unk'
}

import type { Status } from '../sign/status.ts'
import type { Sums } from './tally.ts'

/**
 * How far the money of a site has come: what is needed is the measure, so that without a need nobody can say. A need of which some lines
 * are silent is not taken as whole: what is allocated is then never enough.
 */
export function moneyClass({ needed, allocated, disbursed }: Sums, isStuck: boolean): Status {
  if (isStuck) return 'stuck'
  if (needed.vnd === null) return allocated.vnd ? 'wait' : 'unk'
  const isWhole = needed.missing === 0
  if (isWhole && (disbursed.vnd ?? 0) >= needed.vnd) return 'xong'
  if (isWhole && (allocated.vnd ?? 0) >= needed.vnd) return 'doing'
  if (allocated.vnd) return 'wait'
  // Nobody wrote what was allocated: that is not yet nothing.
  return allocated.vnd === null ? 'unk' : 'todo'
}

import type { LadderView, StepView } from '../../../db/model/dossier.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import type { StatusKey } from '../../../db/model/theme.ts'

type Progress = RecordOf<'progress'>['status']

/** How each status of a step is drawn. */
export const byProgress: Record<Progress, StatusKey> = {
  done: 'xong',
  doing: 'doing',
  wait: 'wait',
  stuck: 'stuck',
  todo: 'todo',
  skip: 'todo',
}

const byZone = { operating: 'xong', calling: 'doing', paused: 'wait', planned: 'todo', blocked: 'stuck' } as const

/** How a phase's status is drawn. */
export const statusOf = (status: RecordOf<'phase'>['status']): StatusKey => (status ? byZone[status] : 'unk')

/** How a step is drawn: by what was reported of it, a dash when nothing was. */
export const stepStatus = (step: StepView): StatusKey => (step.progress ? byProgress[step.progress.status] : 'unk')

/** "3 trên 6 bước": how many steps are done. */
export function doneLine({ steps }: Pick<LadderView, 'steps'>): string {
  return `${steps.filter(each => each.progress?.status === 'done').length} trên ${steps.length} bước`
}

/** How many unknown steps may stand at the end before they are folded. */
const openTail = 3

/** The steps that are always shown, and the unknown ones at the end that may be folded. A known step is never folded. */
export function foldSteps(steps: StepView[]): { shown: StepView[]; folded: StepView[] } {
  const known = steps.findLastIndex(each => each.progress !== null) + 1
  if (steps.length - known <= openTail) return { shown: steps, folded: [] }
  const end = known === 0 ? 0 : known + 1
  return { shown: steps.slice(0, end), folded: steps.slice(end) }
}

/** "từ 1/1/2026", "đến 31/7/2024", "1/5/2024 đến 14/9/2026"; "" when the law says neither. */
export function validity({ valid_from, valid_to }: Pick<LadderView, 'valid_from' | 'valid_to'>): string {
  if (valid_from && valid_to) return `${formatDay(valid_from)} đến ${formatDay(valid_to)}`
  if (valid_from) return `từ ${formatDay(valid_from)}`
  return valid_to ? `đến ${formatDay(valid_to)}` : ''
}

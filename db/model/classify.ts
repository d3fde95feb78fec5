import type { RecordOf } from './record/kinds.ts'
import type { StatusKey, ZoneTheme } from './theme.ts'

/** What a theme's rules look at. */
export type ThemeFacts = {
  status: RecordOf<'zone'>['status']
  planning: { status: RecordOf<'progress'>['status']; approves: boolean }[]
  clearance: { status: RecordOf<'progress'>['status']; last: boolean }[]
  calls: (RecordOf<'call'>['stage'] | null)[]
  directives: { status: RecordOf<'directive'>['status']; due: string | null }[]
}

const byStatus = { operating: 'xong', calling: 'doing', paused: 'wait', planned: 'todo', blocked: 'stuck' } as const

/** The class of a zone or phase by the status that is written of it. */
export const statusClass = (status: ThemeFacts['status']): StatusKey => (status ? byStatus[status] : 'unk')

/** How a zone's class comes about from what is written of it. */
export const classify: Record<ZoneTheme, (facts: ThemeFacts, today: string) => StatusKey> = {
  status: ({ status }) => statusClass(status),
  planning: ({ planning }) => {
    if (planning.some(each => each.status === 'stuck')) return 'stuck'
    if (planning.some(each => each.approves && each.status === 'done')) return 'xong'
    return furthest(planning.map(each => each.status))
  },
  clearance: ({ clearance }) => {
    if (clearance.some(each => each.status === 'stuck')) return 'stuck'
    if (clearance.some(each => each.last && each.status === 'done')) return 'xong'
    return clearance.some(each => each.status === 'done') ? 'doing' : furthest(clearance.map(each => each.status))
  },
  call: ({ calls }) => {
    const has = (...stages: (string | null)[]) => calls.some(stage => stages.includes(stage))
    if (has('approved', 'certified', 'building', 'operating')) return 'xong'
    if (has('calling', 'interest', 'preparing')) return 'doing'
    if (has('paused')) return 'wait'
    if (has('not_yet')) return 'todo'
    return has('ended') ? 'stuck' : 'unk'
  },
  directive: ({ directives }, today) => {
    if (directives.some(each => each.due !== null && each.due < today && each.status !== 'done')) return 'stuck'
    if (directives.length === 0) return 'unk'
    // One of which nobody has reported is waited for: it is neither no work nor done.
    const known = directives.map(each => each.status ?? 'wait')
    return (['todo', 'wait', 'doing'] as const).find(status => known.includes(status)) ?? 'xong'
  },
}

/** The class of the furthest of some steps that are not yet all done. */
export function furthest(steps: readonly string[]): StatusKey {
  if (steps.includes('doing')) return 'doing'
  if (steps.includes('wait')) return 'wait'
  return steps.some(step => step === 'done' || step === 'todo') ? 'todo' : 'unk'
}

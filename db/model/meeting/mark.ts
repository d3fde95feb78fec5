import type { Milestone, MilestoneStep, Tally } from '../clearance/milestone.ts'
import type { Status } from '../sign/status.ts'
import type { Mark } from './page.ts'

/** One or two words under a cell; the whole name is in the register. */
const words: Record<MilestoneStep, string> = {
  inventory: 'Kiểm đếm',
  draft: 'Phương án',
  approve: 'Phê duyệt',
  pay: 'Chi trả',
  recover: 'Thu hồi',
  handover: 'Bàn giao',
}

/** The six milestones with how many households have reached each; null without a household. */
export function marksOf({ households, milestones }: Pick<Tally, 'households' | 'milestones'>): Mark[] | null {
  if (households === 0) return null
  return milestones.map(each => ({
    ...{ step: each.step, word: words[each.step] },
    // Where nobody wrote anything of a step, nobody knows that no household has reached it.
    households: each.unknown === households ? null : each.households,
    status: classOf(each, households),
  }))
}

function classOf({ households, stuck, unknown }: Milestone, all: number): Status {
  if (households === all) return 'xong'
  if (stuck > 0) return 'stuck'
  if (households > 0) return 'doing'
  return unknown === all ? 'unk' : 'todo'
}

import type { RecordOf } from '../record/kinds.ts'
import type { Status } from '../sign/status.ts'
import { isNumbered } from '../source/basis.ts'
import { formatDay, monthsBetween } from '../text/day.ts'
import type { World } from './facts.ts'

/**
 * met: a paper of an authority, with its number, proves it. check: it is said, but by the press, by a page without a number, by nobody, or too
 * long ago. unmet: the register says that it is not so yet. unknown: the register is silent. na: not asked here.
 */
export type State = 'met' | 'check' | 'unmet' | 'unknown' | 'na'

/** What a test finds at a site. */
export type Finding = {
  state: State
  sign: Status
  /** What is known, in words; "" when nothing is. */
  says: string
  /** What would have to come, in words; "" when nothing is missing. */
  missing: string
  document: string | null
  /** ISO; of the step, of the figure or of the hand. */
  date: string | null
  agency: string | null
}

const signs: Record<State, Status> = { met: 'xong', check: 'wait', unmet: 'todo', unknown: 'unk', na: 'unk' }

/** A finding of a state; the rest is nothing unless said. */
export function found(state: State, said: Partial<Finding> = {}): Finding {
  return { state, sign: signs[state], says: '', missing: '', document: null, date: null, agency: null, ...said }
}

type Said = { document: string | null; certainty: RecordOf<'claim'>['certainty']; asOf?: string | null }

/** Why a word is not yet a proof: "mới theo báo chí". Null when it is: a numbered paper of an authority, not from memory. */
export function doubtOf({ papers, today, oldMonths }: World, said: Said, ages = false): string | null {
  const paper = said.document === null ? undefined : papers.get(said.document)
  if (!paper) return 'chưa ghi văn bản'
  if (paper.type === 'press') return 'mới theo báo chí'
  if (paper.type === 'dataset') return 'mới theo bộ dữ liệu'
  if (!isNumbered(paper))
    return paper.type === 'report' ? 'mới theo trang, báo cáo không số' : 'văn bản chưa có số, ký hiệu'
  if (said.certainty === 'low' || said.certainty === 'memory') return 'chưa kiểm chứng'
  const day = said.asOf ?? paper.date
  if (ages && day && monthsBetween(day, today) > oldMonths) return `số liệu cũ, ngày ${formatDay(day)}`
  return null
}

/** A name inside a sentence: "Phê duyệt" loses its capital, "UBND" keeps it. */
export function within(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}

/** "đường, điện và nước". */
export function joined(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} và ${last}`
}

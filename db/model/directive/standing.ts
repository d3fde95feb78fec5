import type { Status } from '../sign/status.ts'
import { daysBetween, formatDay } from '../text/day.ts'

/** What is looked at to say how a directive stands. Days are ISO. */
export type Followed = {
  due: string | null
  /** The paper's own words for the time; they stand alone where it is no day ("hằng tháng"). */
  due_words: string | null
  status: 'todo' | 'doing' | 'wait' | 'done' | null
  completed: string | null
  /** The days on which its agencies reported or explained. */
  reports: readonly string[]
}

/**
 * How a directive stands against its deadline. `free`: none was set. `worded`: one that is no day, so that nothing is
 * late against it. `ahead`, `soon`: days left, 0 on the last day. `late`: days over.
 * `kept`, `missed`: done, so many days before or after it. `undated`: done, on a day that nobody wrote down.
 */
export type Deadline =
  | { is: 'free' | 'worded'; isDone: boolean }
  | { is: 'ahead' | 'soon' | 'kept'; days: number }
  | { is: 'late' | 'missed'; days: number; isUnexplained: boolean }
  | { is: 'undated' }

/** What stands where a deadline is neither a day nor words. */
export const noDeadline = 'không quy định thời hạn'

/** Until when, in one line: the day, else the paper's own words; null where it sets nothing. */
export const dueLine = ({ due, due_words }: Pick<Followed, 'due' | 'due_words'>): string | null =>
  due === null ? due_words : formatDay(due)

/** From how many days before its end a deadline is called near: a working week and its end. The office's own habit, not a rule. */
export const soonDays = 7

/** True when a directive was done by the end of a day; one done on a later day was not done yet. */
export function isDoneBy({ status, completed }: Pick<Followed, 'status' | 'completed'>, today: string): boolean {
  return status === 'done' && (completed === null || completed <= today)
}

/** How a directive stands against its deadline at the end of a day (ISO). The deadline's own day is still in time. */
export function deadlineOf(directive: Followed, today: string): Deadline {
  const { due, due_words, completed, reports } = directive
  const isDone = isDoneBy(directive, today)
  if (due === null) return { is: due_words ? 'worded' : 'free', isDone }
  // Whoever is late must have reported why: Quy chế theo dõi nhiệm vụ, as Đồng Tháp applies it.
  const isUnexplained = !reports.some(day => day <= today)
  if (isDone) {
    if (completed === null) return { is: 'undated' }
    const days = daysBetween(due, completed)
    return days > 0 ? { is: 'missed', days, isUnexplained } : { is: 'kept', days: daysBetween(completed, due) }
  }
  const left = daysBetween(today, due)
  if (left < 0) return { is: 'late', days: -left, isUnexplained }
  return { is: left <= soonDays ? 'soon' : 'ahead', days: left }
}

/** The class in which a directive is drawn, and its word; the word is null when nobody has written how it stands. */
export type Standing = { status: Status; word: string | null }

const words: Record<'todo' | 'doing' | 'wait', Standing> = {
  todo: { status: 'todo', word: 'Chưa làm' },
  doing: { status: 'doing', word: 'Đang làm' },
  wait: { status: 'wait', word: 'Chờ trả lời' },
}

/** A directive's class at the end of a day: done first, then late, then what was last written of it. */
export function standingOf(directive: Followed, today: string): Standing {
  const deadline = deadlineOf(directive, today)
  if (isDoneBy(directive, today)) return { status: 'xong', word: deadline.is === 'missed' ? 'Xong trễ' : 'Đã xong' }
  if (deadline.is === 'late') return { status: 'stuck', word: 'Trễ hạn' }
  const { status } = directive
  return status === null || status === 'done' ? { status: 'unk', word: null } : words[status]
}

/** The deadline's second line: "trễ 12 ngày, chưa có báo cáo", "còn 3 ngày", "xong trước hạn 8 ngày". "" when there is nothing to add. */
export function deadlineWords(deadline: Deadline): string {
  switch (deadline.is) {
    case 'late':
      return `trễ ${count(deadline.days)} ngày${deadline.isUnexplained ? ', chưa có báo cáo' : ''}`
    case 'missed':
      return `xong trễ ${count(deadline.days)} ngày`
    case 'kept':
      return deadline.days === 0 ? 'xong đúng ngày hạn' : `xong trước hạn ${count(deadline.days)} ngày`
    case 'ahead':
    case 'soon':
      return deadline.days === 0 ? 'hôm nay là ngày cuối' : `còn ${count(deadline.days)} ngày`
    case 'undated':
      return 'xong, chưa ghi ngày'
    case 'free':
    case 'worded':
      return ''
  }
}

const count = (days: number): string => String(days).replace(/\B(?=(\d{3})+(?!\d))/g, '.')

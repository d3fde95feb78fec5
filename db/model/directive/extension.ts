import { formatDay } from '../text/day.ts'
import { Problem } from '../text/problem.ts'

/** A deadline that somebody wants to move. Days are ISO. */
export type Extending = {
  /** "nhiệm vụ 6, TB 670/TB-VP". */
  name: string
  due: string | null
  isDone: boolean
  /** What it was extended to before, the oldest first. */
  before: readonly { after: string; reason: string; date: string | null }[]
}

/**
 * A deadline is moved once, with its reason (Quy chế theo dõi nhiệm vụ, as Đồng Tháp applies it); once more only when it is said to be
 * once more. Throws E_EXTENSION_FREE (there is no deadline to move), _DONE, _EARLIER, or _TWICE, which names the first one.
 */
export function checkExtension({ name, due, isDone, before }: Extending, after: string, isAgain: boolean): void {
  if (isDone) throw new Problem('E_EXTENSION_DONE', { name })
  if (due === null) throw new Problem('E_EXTENSION_FREE', { name })
  if (after <= due) throw new Problem('E_EXTENSION_EARLIER', { name, due: formatDay(due), after: formatDay(after) })
  const [first] = before
  if (!first || isAgain) return
  const on = first.date ? ` ngày ${formatDay(first.date)}` : ''
  throw new Problem('E_EXTENSION_TWICE', { name, on, after: formatDay(first.after), reason: first.reason })
}

import type { RecordOf } from '../record/kinds.ts'
import { formatDay } from '../text/day.ts'

type Step = { code: string; name: string; progress: Pick<RecordOf<'progress'>, 'status' | 'date'> | null }

/**
 * Done steps whose day is before the day of a step that stands earlier on the ladder, each with a sentence that names both. A warning, not
 * a refusal: some laws let a later step come first (recovery before the plan's approval, NQ 254/2025 Điều 3), and only a person knows.
 */
export function outOfOrder(steps: readonly Step[]): Map<string, string> {
  const warned = new Map<string, string>()
  let latest: { name: string; date: string } | null = null
  for (const { code, name, progress } of steps) {
    if (progress?.status !== 'done' || progress.date === null) continue
    const { date } = progress
    if (latest && date < latest.date)
      warned.set(
        code,
        `Ngày ${formatDay(date)} sớm hơn bước trước là "${latest.name}" (${formatDay(latest.date)}). Kiểm tra lại hai ngày.`,
      )
    else latest = { name, date }
  }
  return warned
}

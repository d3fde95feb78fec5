import { X } from 'lucide-react'
import { useState } from 'react'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { spanOf } from '../../../db/model/time/strip.ts'
import { addMonths, type Timeline } from '../../../db/model/time/timeline.ts'
import { lookAt } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { lookAgain } from '../task.ts'
import styles from './time.module.css'
import type { Beside } from './time.ts'
import { putBeside, turnTo } from './turn.ts'

/** What can be done with the day: type another, go to a named one, put an earlier one beside it, see the whole register of it. */
export function Deeds({ line, day, beside }: { line: Timeline; day: string; beside: Beside | null }) {
  const [typed, setTyped] = useState<string | null>(null)
  const go = (text: string) => {
    const read = readDay(text)
    if (read && read <= line.today) turnTo(read)
    setTyped(null)
  }
  const isKept = day >= line.begins && day < line.today
  return (
    <div className={styles.deeds}>
      <input
        className={styles.typed}
        aria-label="Ngày xem trên bản đồ"
        title="Gõ ngày, ví dụ 14/6/2022, rồi Enter"
        value={typed ?? formatDay(day)}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={event => go(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Enter' && go(event.currentTarget.value)}
      />
      {line.marks.length > 0 && (
        <select
          className={styles.select}
          aria-label="Tới ngày có tên"
          value=""
          onChange={event => event.currentTarget.value && turnTo(event.currentTarget.value)}
        >
          <option value="">Tới mốc…</option>
          {line.marks.toReversed().map(mark => (
            <option key={`${mark.day} ${mark.word}`} value={mark.day}>
              {formatDay(mark.day)} {mark.word}
            </option>
          ))}
        </select>
      )}
      {beside ? (
        <Button onClick={() => putBeside(null)}>Thôi so</Button>
      ) : (
        <Button onClick={() => putBeside(yearBefore(line, day))}>So hai ngày</Button>
      )}
      {isKept && <Button onClick={() => seeAll(day)}>Xem cả sổ ngày này</Button>}
      {day < line.today && <Button onClick={() => turnTo(line.today)}>Về hôm nay</Button>}
      <IconButton icon={X} label="Đóng thanh thời gian" onClick={lookAgain} />
    </div>
  )
}

/** Two days are first laid beside each other a year apart. */
function yearBefore(line: Timeline, day: string): string {
  const [before, first] = [addMonths(day, -12), spanOf(line).from]
  return before < first ? first : before
}

/** Every room on that day. The bar is put away first: it stands over today's register, and would turn the window back to it. */
function seeAll(day: string): void {
  lookAgain()
  void lookAt(day)
}

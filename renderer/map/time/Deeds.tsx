import { X } from 'lucide-react'
import { useState } from 'react'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { spanOf } from '../../../db/model/time/strip.ts'
import { addMonths, type Timeline } from '../../../db/model/time/timeline.ts'
import { lookAt, useAtlas } from '../../state.ts'
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
        <>
          <Ways beside={beside} />
          <Button onClick={() => putBeside(null)}>Thôi so</Button>
        </>
      ) : (
        <Button onClick={() => putBeside(yearBefore(line, day))}>So hai ngày</Button>
      )}
      {day < line.today && (
        <>
          <Button title="Cả sổ vẫn ở ngày này, chỉ để đọc" onClick={lookAgain}>
            Giữ ngày này
          </Button>
          <Button onClick={() => turnTo(line.today)}>Về hôm nay</Button>
        </>
      )}
      <IconButton icon={X} label="Đóng thanh thời gian, về hôm nay" onClick={close} />
    </div>
  )
}

/** Two days are first laid beside each other a year apart. */
function yearBefore(line: Timeline, day: string): string {
  const [before, first] = [addMonths(day, -12), spanOf(line).from]
  return before < first ? first : before
}

/** How two days lie beside each other. */
function Ways({ beside }: { beside: Beside }) {
  const ways = [
    ['swipe', 'Vạch kéo', { is: 'swipe', at: 0.5 }],
    ['two', 'Hai bản đồ', { is: 'two' }],
  ] as const
  return (
    <fieldset className={styles.ways}>
      <legend className="visually-hidden">Cách so hai ngày</legend>
      {ways.map(([is, word, way]) => (
        <label key={is}>
          <input
            className="visually-hidden"
            type="radio"
            name="beside-way"
            checked={beside.way.is === is}
            onChange={() => putBeside(beside.from, way)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  )
}

/** Puts the bar away, and the window is back at today. */
function close(): void {
  lookAgain()
  if (useAtlas.getState().day !== null) void lookAt(null)
}

import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { formatDay, readDay } from '../../db/model/text/day.ts'
import { overPanels } from '../ui/layers.ts'
import styles from './form.module.css'

type Props = {
  id: string
  typed: string
  onType: (typed: string) => void
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** A day typed as 25/7/2022, or picked from a month. */
export function DayInput({ id, typed, onType, ...aria }: Props) {
  const [isOpen, setOpen] = useState(false)
  const day = readDay(typed)
  return (
    <span className={styles.withTool}>
      <input
        {...aria}
        id={id}
        className={styles.input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="ngày/tháng/năm"
        value={typed}
        onChange={event => onType(event.currentTarget.value)}
      />
      <Popover
        zIndex={overPanels}
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.tool}
            aria-label="Chọn ngày trên lịch"
            onClick={() => setOpen(!isOpen)}
          >
            <CalendarDays size={15} strokeWidth={1.75} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            setOpen(false)
          }}
        >
          <DatePicker
            locale="vi"
            firstDayOfWeek={1}
            // Red is for what is late or blocked, not for Sundays.
            weekendDays={[]}
            value={day}
            defaultDate={day ?? undefined}
            size="xs"
            onChange={value => {
              if (value) onType(formatDay(value))
              setOpen(false)
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}

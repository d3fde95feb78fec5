import { CalendarX2 } from 'lucide-react'
import type { Tally } from '../../db/model/directive/tally.ts'
import { Count } from '../ui/room/Counts.tsx'
import { Tabs } from '../ui/room/Tabs.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './DirectiveRoom.module.css'
import type { Filter, View } from './shown.ts'
import { counts } from './words.ts'

type Props = {
  tally: Tally
  view: View
  filter: Filter
  onView: (view: View) => void
  onFilter: (filter: Filter) => void
}

const views: { key: View; word: string }[] = [
  { key: 'number', word: 'Theo số' },
  { key: 'agency', word: 'Theo cơ quan' },
  { key: 'zone', word: 'Theo khu' },
  { key: 'statistics', word: 'Thống kê' },
]

/** How many directives stand how; a press on a count leaves only those. A count of none is not shown. */
export function Counts({ tally, view, filter, onView, onFilter }: Props) {
  return (
    <div className={styles.counts}>
      <Count tone="all" isChosen={filter === null} onPress={() => onFilter(null)}>
        <b>{tally.total}</b> nhiệm vụ
      </Count>
      {counts
        .filter(({ key }) => tally[key] > 0 || filter === key)
        .map(({ key, word, status }) => (
          <Count
            key={key}
            tone={key === 'late' || key === 'free' ? key : undefined}
            isChosen={filter === key}
            title={filter === key ? 'Bỏ lọc' : `Chỉ xem nhiệm vụ ${word}`}
            onPress={() => onFilter(filter === key ? null : key)}
          >
            {status ? (
              <StatusIcon status={status} size={16} />
            ) : (
              <CalendarX2 size={15} strokeWidth={1.75} aria-hidden />
            )}
            <b>{tally[key]}</b> {word}
          </Count>
        ))}
      <span className={styles.views}>
        <Tabs label="Cách xem nhiệm vụ" tabs={views} chosen={view} onChoose={onView} />
      </span>
    </div>
  )
}

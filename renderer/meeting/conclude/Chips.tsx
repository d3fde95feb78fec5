import { Building2, CalendarClock, CalendarX2, Handshake, MapPin, TriangleAlert } from 'lucide-react'
import type { Task } from '../../../db/model/notice/notice.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import styles from './conclude.module.css'

const small = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What the reader of notices takes out of a sentence: who leads, who supports, about what, until when; and what is doubtful of it. */
export function Chips({ tasks }: { tasks: readonly Task[] }) {
  const given = tasks.filter(task => task.leads.length > 0)
  if (given.length === 0)
    return <p className={styles.opinion}>Ý kiến chung, không giao việc. Giao việc thì thêm cơ quan chủ trì: phím @.</p>
  return given.map(task => (
    <ul key={task.from} className={styles.chips} aria-label="Đọc được từ câu">
      {task.leads.map(({ name, agency }) => (
        <Chip key={`l${name}`} icon={<Building2 {...small} />} label="Chủ trì" isKnown={agency !== null}>
          {name}
        </Chip>
      ))}
      {task.supports.map(({ name, agency }) => (
        <Chip key={`s${name}`} icon={<Handshake {...small} />} label="Phối hợp" isKnown={agency !== null}>
          {name}
        </Chip>
      ))}
      {task.targets.map(({ name, zone, call }) => (
        <Chip key={`o${name}`} icon={<MapPin {...small} />} label="Đối tượng" isKnown={zone !== null || call !== null}>
          {name}
        </Chip>
      ))}
      <Due task={task} />
      <Doubts task={task} />
    </ul>
  ))
}

type ChipProps = { icon: React.ReactNode; label: string; isKnown: boolean; children: React.ReactNode }

function Chip({ icon, label, isKnown, children }: ChipProps) {
  return (
    <li data-stranger={!isKnown || undefined} title={isKnown ? label : `${label}: sổ chưa có tên này, chỉ ghi tên`}>
      {icon}
      <span className="visually-hidden">{label}: </span>
      {children}
    </li>
  )
}

function Due({ task: { deadlines } }: { task: Task }) {
  const [due] = deadlines
  if (!due)
    return (
      <li data-gap title="Thời hạn">
        <CalendarX2 {...small} />
        không quy định thời hạn
      </li>
    )
  return (
    <li title={`Thời hạn: ${due.words}`}>
      <CalendarClock {...small} />
      {due.due === null ? due.words : `đến hết ${formatDay(due.due)}`}
    </li>
  )
}

function Doubts({ task }: { task: Task }) {
  const bodies = [...task.leads, ...task.supports]
  const doubts = [...bodies, ...task.targets, ...task.deadlines].flatMap(({ doubt }) => doubt ?? [])
  const [first] = [...new Set([...task.doubts, ...doubts])].filter(each => !each.startsWith('Chưa thấy trong sổ'))
  if (!first) return null
  return (
    <li data-doubt>
      <TriangleAlert {...small} />
      {first}
    </li>
  )
}

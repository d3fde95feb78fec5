import { useState } from 'react'
import type { DirectiveRow } from '../../db/model/directive/room.ts'
import { type AgencyTally, byAgency, places } from '../../db/model/directive/tally.ts'
import { statusCellMarkup } from '../../db/model/sign/status.ts'
import { useWidth } from '../ui/chart/use-width.ts'
import { Tabs } from '../ui/room/Tabs.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './Statistics.module.css'
import { placeWords } from './words.ts'

type Props = { rows: DirectiveRow[]; today: string; onOpen: (directive: string) => void }

/** On time, late, or without a deadline: agency by agency, as bars and in figures. */
export function Statistics({ rows, today, onOpen }: Props) {
  const [names, setNames] = useState<'day' | 'now'>('day')
  const [role, setRole] = useState<'leads' | 'supports'>('leads')
  const lines = byAgency(rows, today, names === 'now', role)
  const most = Math.max(1, ...lines.map(line => line.total))
  const shown = places.filter(place => lines.some(line => line[place] > 0))
  const shared = rows.filter(row => row[role].length > 1).length
  return (
    <div className={styles.box}>
      <div className={styles.ways}>
        <Tabs
          label="Vai trò"
          tabs={[
            { key: 'leads', word: 'Chủ trì' },
            { key: 'supports', word: 'Phối hợp' },
          ]}
          chosen={role}
          onChoose={setRole}
        />
        <Tabs
          label="Tên cơ quan"
          tabs={[
            { key: 'day', word: 'Theo tên trong văn bản' },
            { key: 'now', word: 'Gộp theo cơ quan hiện nay' },
          ]}
          chosen={names}
          onChoose={setNames}
        />
        <ul className={styles.legend}>
          {shown.map(place => (
            <li key={place}>
              <StatusIcon status={placeWords[place].status} size={14} />
              {placeWords[place].word}
            </li>
          ))}
        </ul>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col">Số nhiệm vụ</th>
            <th scope="col" className={styles.wide}>
              <span className="visually-hidden">Biểu đồ</span>
            </th>
            {shown.map(place => (
              <th key={place} scope="col" className={styles.figure}>
                {placeWords[place].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Line key={line.key} {...{ line, most, shown, onOpen }} />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className={styles.note}>Không có cơ quan nào ở vai trò này.</p>}
      {shared > 0 && (
        <p className={styles.note}>
          {shared} trên {rows.length} nhiệm vụ có nhiều cơ quan cùng vai trò, được tính cho từng cơ quan: tổng các dòng
          có thể lớn hơn số nhiệm vụ.
          {names === 'now' && ' Cơ quan đã chia việc cho nhiều nơi được tính chung một dòng với các nơi ấy.'}
        </p>
      )}
    </div>
  )
}

type LineProps = {
  line: AgencyTally
  most: number
  shown: (typeof places)[number][]
  onOpen: (directive: string) => void
}

function Line({ line, most, shown, onOpen }: LineProps) {
  const [first] = line.directives
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} onClick={() => first && onOpen(first)}>
          {line.name}
        </button>
        {line.today && <span className={styles.today}>nay là {line.today}</span>}
      </th>
      <td className={styles.total}>{line.total}</td>
      <td>
        <StatusBar line={line} most={most} />
      </td>
      {shown.map(place => (
        <td key={place} className={styles.figure} data-zero={line[place] === 0 || undefined} data-place={place}>
          {line[place]}
          {place === 'free' && line.freeDone > 0 && <span className={styles.today}>{line.freeDone} đã xong</span>}
        </td>
      ))}
    </tr>
  )
}

/** One bar of an agency, each part in the drawing of its class; all bars on one scale. */
function StatusBar({ line, most }: { line: AgencyTally; most: number }) {
  const [holder, width] = useWidth<HTMLSpanElement>()
  let from = 0
  const words = places.filter(place => line[place] > 0).map(place => `${placeWords[place].word} ${line[place]}`)
  return (
    <span ref={holder} className={styles.bar} role="img" aria-label={`${line.name}: ${words.join(', ')}`}>
      <svg width={width} height={18} aria-hidden="true">
        {places.map(place => {
          const wide = (line[place] / most) * width
          const x = from + wide / 2
          from += wide
          if (wide < 3) return null
          const markup = statusCellMarkup(placeWords[place].status, { width: wide - 1, height: 18 })
          return (
            // The markup is drawn by our own pure function from fixed words, never from data.
            // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
            <g key={place} transform={`translate(${x} 9)`} dangerouslySetInnerHTML={{ __html: markup }} />
          )
        })}
      </svg>
    </span>
  )
}

import { X } from 'lucide-react'
import { type Stuck, stuckDays, stuckFor } from '../../../db/model/clearance/stuck.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import sheet from '../sheet/sheet.module.css'
import styles from './side.module.css'

type Props = { stuck: readonly Stuck[]; today: string; onOpen: (household: string) => void; onClose: () => void }

/** Who is stuck, for how long, why, and whose it is to solve; the longest first. */
export function StuckList({ stuck, today, onOpen, onClose }: Props) {
  return (
    <aside className={sheet.panel} aria-label="Ai đang vướng">
      <header className={sheet.head}>
        <div>
          <h2>Ai đang vướng</h2>
          <p className={sheet.small}>{formatNumber(stuck.length)} nơi, lâu nhất ở trên</p>
        </div>
        <IconButton icon={X} label="Đóng" onClick={onClose} />
      </header>
      <div className={sheet.body}>
        {stuck.length === 0 && <p className="gap">không ghi hộ hay phương án nào đang vướng</p>}
        <ol>
          {stuck.map(each => (
            <li key={each.id} className={styles.stuck}>
              <Who stuck={each} onOpen={onOpen} />
              <span className={styles.days}>{daysOf(each, today)}</span>
              {each.hitches.map(hitch => (
                <p key={hitch.id} className={styles.hitch}>
                  <b>{hitch.what}</b>
                  {each.hitches.length > 1 && `, ${stuckFor(hitch.since, today)}`}
                  {hitch.detail && <span className={styles.detail}>{hitch.detail}</span>}
                  {hitch.agency && <span className={styles.agency}>{hitch.agency}</span>}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </div>
    </aside>
  )
}

const wholes = { plan: 'Cả phương án ', zone: 'Cả ' } as const

function Who({ stuck, onOpen }: { stuck: Stuck; onOpen: (household: string) => void }) {
  const name = stuck.name ?? stuck.code
  if (stuck.kind !== 'household')
    return (
      <span className={styles.who}>
        {wholes[stuck.kind]}
        {name}
      </span>
    )
  return (
    <button type="button" className={styles.who} onClick={() => onOpen(stuck.id)}>
      {stuck.name ?? 'chưa ghi chủ hộ'} <span className={styles.code}>{stuck.code}</span>
    </button>
  )
}

function daysOf(stuck: Stuck, today: string) {
  const days = stuckDays(stuck, today)
  return days === null ? <i className="gap">chưa ghi từ ngày nào</i> : `${formatNumber(days)} ngày`
}

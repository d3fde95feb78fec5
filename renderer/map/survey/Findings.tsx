import { CircleAlert, CircleHelp, Info, TriangleAlert } from 'lucide-react'
import { meridianName } from '../../../db/model/geodesy/meridian.ts'
import type { Finding, Offer } from '../../../db/model/vn2000/table.ts'
import styles from './survey.module.css'

const icons = { refuse: CircleAlert, ask: CircleHelp, warn: TriangleAlert, note: Info }
const verdicts = { refuse: 'Chưa lưu được', ask: 'Cần chọn', warn: 'Cần xem', note: 'Ghi nhận' }

/** What is refused, asked, doubtful or simply so, the gravest first, each with what can be done about it at one press. */
export function Findings({ findings, onAccept }: { findings: readonly Finding[]; onAccept: (offer: Offer) => void }) {
  return (
    <ul className={styles.findings} aria-label="Chỗ cần xem" aria-live="polite">
      {findings.map(({ level, text, offer }) => {
        const Icon = icons[level]
        return (
          <li key={text} data-level={level}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <p>
              <strong>{verdicts[level]}.</strong> {text}
              {offer && (
                <button type="button" onClick={() => onAccept(offer)}>
                  {wordsOf(offer)}
                </button>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function wordsOf(offer: Offer): string {
  if (offer.is === 'swap') return 'Đổi X và Y'
  if (offer.is === 'meridian') return `Dùng kinh tuyến ${meridianName[offer.meridian]}`
  return `Sửa thành ${offer.text}`
}

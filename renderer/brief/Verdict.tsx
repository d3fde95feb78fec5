import type { Brief } from '../../db/model/brief/brief.ts'
import styles from './Findings.module.css'
import { tallyOf } from './tally.ts'

const words = {
  known: 'số có văn bản',
  doubtful: 'số cũ, theo báo chí hoặc lệch nguồn',
  gaps: 'chỗ trống',
} as const

/** How far the sheet can be relied on: in one sentence, as a bar in proportion, and in figures. */
export function Verdict({ brief }: { brief: Brief }) {
  const tally = tallyOf(brief)
  const parts = (['known', 'doubtful', 'gaps'] as const).filter(part => tally[part] > 0)
  return (
    <header className={styles.verdict} data-good={tally.gaps + tally.doubtful === 0 || undefined}>
      <p>Độ sẵn sàng</p>
      <h2>{sentenceOf(tally)}</h2>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(part => (
          <span key={part} className={styles.part} data-part={part} style={{ flex: tally[part] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(part => (
          <li key={part}>
            <span className={`${styles.part} ${styles.swatch}`} data-part={part} />
            <b>{tally[part]}</b>
            <span>{words[part]}</span>
          </li>
        ))}
      </ul>
    </header>
  )
}

function sentenceOf({ gaps, doubtful }: ReturnType<typeof tallyOf>): string {
  if (gaps > 0) return `Còn ${gaps} chỗ trống`
  return doubtful > 0 ? `Còn ${doubtful} số cần đối chiếu` : 'Mọi số đều có văn bản'
}

import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { inFullDong, tieSentence } from '../../../db/model/money/said.ts'
import { gapOf, type Tie } from '../../../db/model/money/tie.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './fund.module.css'
import { tiesWords, widestOf } from './words.ts'

type Props = { ties: readonly Tie[]; onOpen: (tie: Tie) => void }

const atFirst = 3

/** What does not tie out to the đồng, each with its records; a press opens the lines. */
export function Ties({ ties, onOpen }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? ties : ties.slice(0, atFirst)
  return (
    <section className={styles.card} aria-label="Đối chiếu">
      <h2>Đối chiếu</h2>
      <p
        className={styles.tied}
        data-tone={ties.length === 0 ? 'even' : 'off'}
        title={widestOf(ties) > 0 ? inFullDong(widestOf(ties)) : undefined}
      >
        {ties.length === 0 ? <CircleCheck size={15} aria-hidden /> : <TriangleAlert size={15} aria-hidden />}
        {tiesWords(ties)}
      </p>
      <ul className={styles.ties}>
        {shown.map(tie => (
          <li key={`${tie.about} ${tie.records.map(record => record.id).join()}`}>
            <button
              type="button"
              title={gapOf(tie) > 0 ? inFullDong(gapOf(tie)) : undefined}
              disabled={!tie.records.some(record => record.kind === 'funding')}
              onClick={() => onOpen(tie)}
            >
              {tieSentence(tie)}
            </button>
          </li>
        ))}
      </ul>
      {ties.length > shown.length && <Button onClick={() => setWhole(true)}>Xem cả {ties.length} chỗ chưa khớp</Button>}
    </section>
  )
}

import type { SiteVerdict } from '../../db/model/readiness/verdict.ts'
import { verdictSentence, verdictWord } from '../../db/model/readiness/words.ts'
import { StatusCell } from '../dossier/ladder/StatusCell.tsx'
import styles from './panel.module.css'

/** The verdict in words, the sentence of its papers, and one cell for each condition that is asked, the proved first. */
export function VerdictBand({ verdict }: { verdict: SiteVerdict }) {
  const asked = verdict.lines.filter(line => line.state !== 'na')
  return (
    <header className={styles.band} data-verdict={verdict.verdict}>
      <p>Độ sẵn sàng</p>
      <h2>{verdictWord[verdict.verdict]}</h2>
      <p className={styles.sentence}>{verdictSentence(verdict)}</p>
      <div className={styles.strip} aria-hidden="true">
        {[...asked]
          .sort((a, b) => order.indexOf(a.sign) - order.indexOf(b.sign))
          .map(line => (
            <span key={line.rule.id} title={line.rule.name}>
              <StatusCell status={line.sign} width={27} height={18} />
            </span>
          ))}
      </div>
    </header>
  )
}

const order = ['xong', 'wait', 'doing', 'todo', 'unk', 'stuck']

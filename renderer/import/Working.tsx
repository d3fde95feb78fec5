import { type Progress, stepName } from '../../db/model/import/verdict.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Button } from '../ui/Button.tsx'
import styles from './import.module.css'

/** How far a file is read, checked or written, and the way to stop it. */
export function Working({ progress, onStop }: { progress: Progress | null; onStop: () => void }) {
  const { step, done, all } = progress ?? { step: 'read' as const, done: 0, all: 0 }
  const name = stepName[step]
  return (
    <section className={styles.tally} aria-label={name}>
      <h3 aria-live="polite">{name}</h3>
      <progress aria-label={name} max={all || 1} value={all > 0 ? done : undefined} />
      <p className={styles.run}>
        <span>{all > 0 ? `${formatNumber(done)} trên ${formatNumber(all)}` : done > 0 ? formatNumber(done) : ''}</span>
        <Button look="quiet" onClick={onStop}>
          Dừng
        </Button>
      </p>
    </section>
  )
}

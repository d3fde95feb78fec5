import type { Paper } from '../../../db/model/dossier.ts'
import { show } from '../../state.ts'
import styles from './register.module.css'

/** A paper by its number; a press opens it among the papers. */
export function PaperLink({ paper, words }: { paper: Pick<Paper, 'id' | 'name' | 'title'>; words?: string }) {
  return (
    <button
      type="button"
      className={styles.link}
      title={paper.title}
      onClick={() => show({ is: 'papers', paper: paper.id })}
    >
      {words ?? paper.name}
    </button>
  )
}

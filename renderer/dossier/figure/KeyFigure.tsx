import type { Figure } from '../../../db/model/dossier.ts'
import { useAtlas } from '../../state.ts'
import { keyOf, useDesk } from '../desk.ts'
import { underline } from '../difference.ts'
import { EditHere } from './EditHere.tsx'
import { FigureButton } from './FigureButton.tsx'
import styles from './figure.module.css'

type Props = { figure: Figure; label: string; below?: string | null }

/** One of the large figures: label, number with unit and mark, and a small line that says what to know of it. */
export function KeyFigure({ figure, label, below }: Props) {
  const { dossier, today, place } = useDesk()
  const focus = useAtlas(state => state.focus)
  const isOpen = place === 'key' && focus !== null && keyOf(focus) === keyOf(figure)
  const doubt = underline(figure, dossier, today)
  return (
    <>
      <div className={styles.key} data-open={isOpen}>
        <dt className={styles.label}>{label}</dt>
        <dd>
          <div className={styles.number}>
            <FigureButton figure={figure} place="key" large />
          </div>
          {below && <p className={styles.below}>{below}</p>}
          {doubt && <p className={`${styles.below} ${styles.doubt}`}>{doubt}</p>}
        </dd>
      </div>
      <EditHere place="key" figure={figure} inList />
    </>
  )
}

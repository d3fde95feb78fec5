import styles from './form.module.css'
import { drop, forget, type Kept, leftAt, useLeftDraft } from './kept.ts'

/** Offers what an earlier run of the program has left in this form: to be taken up, or to be put away. */
export function LeftDraft({ of, take: onTake }: Pick<Kept, 'of' | 'take'>) {
  const left = useLeftDraft(of)
  if (!left) return null
  const take = () => {
    onTake(left.content)
    forget(of)
  }
  return (
    <p className={styles.left} role="status">
      <span>Nháp lúc {leftAt(left)}</span>
      <button type="button" className={styles.link} onClick={take}>
        Lấy lại nháp
      </button>
      <button type="button" className={styles.link} onClick={() => drop(of)}>
        Bỏ nháp
      </button>
    </p>
  )
}

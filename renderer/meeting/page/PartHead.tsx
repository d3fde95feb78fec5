import styles from './page.module.css'

/** The heading of a part, and how many of its rows are shown when not all are. */
export function PartHead({ title, shown, all }: { title: string; shown?: number; all?: number }) {
  return (
    <h3 className={styles.section}>
      {title}
      {shown !== undefined && all !== undefined && shown < all && (
        <span className={styles.more}>
          {shown} trên {all} dòng <kbd>↓</kbd>
        </span>
      )}
    </h3>
  )
}

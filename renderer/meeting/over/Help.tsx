import { helpKeys } from '../keys.ts'
import styles from './over.module.css'

/** The keys of the show; any key puts it away. */
export function Help() {
  return (
    <div className={styles.veil}>
      <section className={styles.help} role="dialog" aria-label="Phím trong phòng họp">
        <h2>Phím trong phòng họp</h2>
        <dl>
          {helpKeys.map(([keys, word]) => (
            <div key={keys}>
              <dt>
                {keys.split('  ').map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{word}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

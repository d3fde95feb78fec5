import type { Filled, Missing } from '../../../db/model/form/filled.ts'
import type { Status } from '../../../db/model/sign/status.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { select, show } from '../../state.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from './form.module.css'

const sorts: { key: Missing['is']; word: string; status: Status }[] = [
  { key: 'report', word: 'Chưa có báo cáo', status: 'wait' },
  { key: 'differs', word: 'Hai số lệch nhau', status: 'wait' },
  { key: 'twice', word: 'Báo cáo trùng kỳ', status: 'wait' },
  { key: 'record', word: 'Chưa có hồ sơ', status: 'unk' },
  { key: 'figure', word: 'Chưa có số liệu', status: 'unk' },
]

/** What keeps the form from being whole, by what has to be done; the same list is the second page of the Excel file. */
export function MissingList({ filled: { missing, asides } }: { filled: Filled }) {
  return (
    <aside className={styles.missing} aria-label="Còn thiếu">
      <h2>{missing.length === 0 ? 'Không thiếu gì' : `Còn thiếu ${formatNumber(missing.length)} việc`}</h2>
      {missing.length === 0 && <p className={styles.aside}>Mọi chỉ tiêu của biểu đều có số liệu.</p>}
      {sorts.map(({ key, word, status }) => {
        const own = missing.filter(each => each.is === key)
        if (own.length === 0) return null
        return (
          <section key={key}>
            <h3>
              <StatusIcon status={status} size={14} /> {word} <span>{own.length}</span>
            </h3>
            <ul>
              {own.map(each => (
                <li key={each.text}>
                  <p>{each.text}</p>
                  {each.items.length > 0 && <p className={styles.items}>mục {each.items.join(', ')}</p>}
                  {each.subject.kind === 'zone' && (
                    <button
                      type="button"
                      onClick={() => {
                        show({ is: 'map' })
                        select(each.subject.id)
                      }}
                    >
                      Mở hồ sơ {each.subject.name}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {asides.map(aside => (
        <p key={aside} className={styles.aside}>
          {aside}
        </p>
      ))}
    </aside>
  )
}

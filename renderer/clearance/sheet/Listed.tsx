import { Pencil, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { AnyRecord, KindName } from '../../../db/model/record/kinds.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import styles from './sheet.module.css'

type Props<R extends AnyRecord> = {
  title: string
  /** "Thêm thửa". */
  addWord: string
  aside?: ReactNode
  kind: KindName
  names: readonly string[]
  rows: readonly R[]
  draw: (row: R) => ReactNode
  /** What the row is called, for the screen reader: "thửa 118". */
  nameOf: (row: R) => string
  /** What a new row is given. */
  given: Record<string, unknown>
  /** Said when there is no row. */
  none: string
}

/** A part of a household's sheet: its rows, each opened for change where it stands, and one more at the foot. */
export function Listed<R extends AnyRecord>(props: Props<R>) {
  const { title, addWord, aside, kind, names, rows, draw, nameOf, given, none } = props
  const [opened, setOpened] = useState<string | null>(null)
  const isPastDay = useAtlas(isReadOnly)
  const close = () => setOpened(null)
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h3>{title}</h3>
        {aside && <span className={styles.aside}>{aside}</span>}
        {!isPastDay && (
          <button
            type="button"
            className={styles.add}
            onClick={() => setOpened(opened === 'new' ? null : 'new')}
            aria-expanded={opened === 'new'}
          >
            <Plus size={13} aria-hidden /> {addWord}
          </button>
        )}
      </div>
      {rows.length === 0 && opened !== 'new' && <p className="gap">{none}</p>}
      <ul>
        {rows.map(row => (
          <li key={row.id}>
            {opened === row.id ? (
              <RecordForm kind={kind} names={names} record={row} onClose={close} />
            ) : (
              <div className={styles.row}>
                <div className={styles.rowBody}>{draw(row)}</div>
                {!isPastDay && (
                  <button
                    type="button"
                    className={styles.edit}
                    aria-label={`Sửa ${nameOf(row)}`}
                    onClick={() => setOpened(row.id)}
                  >
                    <Pencil size={13} strokeWidth={1.75} aria-hidden />
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {opened === 'new' && <RecordForm kind={kind} names={names} record={null} given={given} onClose={close} />}
    </section>
  )
}

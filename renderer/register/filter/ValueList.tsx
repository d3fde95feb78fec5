import { useMemo, useState } from 'react'
import { foldAccents } from '../../../db/model/text/fold.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { valuesOf } from '../sheet/filter.ts'
import type { EditorProps } from './editor.ts'
import styles from './filter.module.css'

/** More than fit are found by typing. */
const shown = 80

/** The values of a field with how many rows each has; any number of them may be ticked. */
export function ValueList({ sheet, field, filter, onSet }: EditorProps) {
  const [typed, setTyped] = useState('')
  const values = useMemo(() => valuesOf(sheet, field, 5000), [sheet, field])
  const found = values.filter(({ word }) => foldAccents(word).includes(foldAccents(typed.trim())))
  const of = filter?.is === 'one' ? filter.of : []
  const turn = (value: string | number) => {
    const next = of.includes(value) ? of.filter(each => each !== value) : [...of, value]
    onSet(next.length > 0 ? { field: field.name, is: 'one', of: next } : null)
  }
  return (
    <>
      {values.length > 10 && (
        <input
          className={styles.input}
          type="search"
          placeholder="Tìm trong danh sách"
          aria-label="Tìm trong danh sách"
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
      <ul className={styles.values}>
        {found.slice(0, shown).map(({ value, word, count }) => (
          <li key={value}>
            <label className={styles.line}>
              <input type="checkbox" checked={of.includes(value)} onChange={() => turn(value)} />
              <span>{word}</span>
              <span className={styles.much}>{formatNumber(count)}</span>
            </label>
          </li>
        ))}
        {found.length > shown && <li className={styles.more}>Gõ để tìm trong {formatNumber(found.length)} mục</li>}
        {values.length === 0 && <li className={styles.more}>Cột này chưa có số liệu nào</li>}
      </ul>
    </>
  )
}

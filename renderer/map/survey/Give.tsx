import { useId, useState } from 'react'
import type { RawTable } from '../../../db/model/vn2000/table.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import { useDrop } from '../../ui/use-drop.ts'
import { tableOfPaste, tableOfPlain } from './pasted.ts'
import styles from './survey.module.css'

/** Where a table is pasted, typed, dropped or chosen. */
export function Give({ onTable }: { onTable: (table: RawTable) => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [tables, setTables] = useState<RawTable[]>([])

  async function open(file: File | undefined): Promise<void> {
    if (!file) return
    const content = new Uint8Array(await file.arrayBuffer())
    const found = await attempt(() => api.surveyTables({ name: file.name, content }))
    const [only] = found ?? []
    if (found?.length === 1 && only) onTable(only)
    else setTables(found ?? [])
  }

  const { 'data-over': isOver, ...dropped } = useDrop(open)
  return (
    <div className={styles.give} data-over={isOver}>
      <label htmlFor={id}>Dán bảng tọa độ từ Word, Excel, PDF</label>
      <textarea
        id={id}
        rows={9}
        spellCheck={false}
        placeholder={'STT\tTên điểm mốc\tX (m)\tY (m)\n1\tM1\t1 104 811,869\t569 081,482\n…'}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the task begins with pasting
        autoFocus
        {...dropped}
        onPaste={event => {
          if (typed.trim() !== '') return
          event.preventDefault()
          onTable(tableOfPaste(event.clipboardData))
        }}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <div className={styles.ways}>
        <button type="button" disabled={typed.trim() === ''} onClick={() => onTable(tableOfPlain(typed))}>
          Đọc bảng đã gõ
        </button>
        <label className={styles.file}>
          Chọn tệp Word, Excel, CSV…
          <input
            type="file"
            accept=".docx,.xlsx,.xlsm,.xls,.ods,.csv,.txt,.tsv"
            aria-label="Tệp bảng tọa độ"
            onChange={event => void open(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <p className={styles.lead}>
        X là bắc, Y là đông, như trong quyết định. Dán cả bảng, gồm tiêu đề và các vòng; chưa ghi gì vào dữ liệu.
      </p>
      {tables.length > 0 && (
        <ul className={styles.tables} aria-label="Trang của tệp">
          {tables.map(table => (
            <li key={table.name}>
              <button type="button" onClick={() => onTable(table)}>
                {table.name}
                <span>{table.rows.length} dòng</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

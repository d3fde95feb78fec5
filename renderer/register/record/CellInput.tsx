import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FieldInfo } from '../../../db/model/record/field.ts'
import type { KindName } from '../../../db/model/record/kinds.ts'
import type { SheetCell } from '../../../db/model/sheet.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { api } from '../../api.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import { readTyped, typedOf } from '../../form/reading.ts'
import { refresh, say } from '../../state.ts'
import styles from './record.module.css'

type Props = {
  kind: KindName
  record: string
  field: string
  info: FieldInfo
  value: SheetCell
  leave: () => void
}

/** The edit of one cell: Enter saves, Escape leaves it as it was. What cannot be read is said under the cell and stays as it was typed. */
export function CellInput({ kind, record, field, info, value, leave }: Props) {
  const [before] = useState(() => typedOf(info, info.kind === 'flag' && value !== null ? value === 1 : value))
  const [typed, setTyped] = useState(before)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const isPicked = ['choice', 'flag', 'ref'].includes(info.kind)

  useEffect(function enterCell() {
    const input = box.current?.querySelector<HTMLElement>('input, textarea, button')
    input?.focus({ preventScroll: true })
    if (input instanceof HTMLInputElement && input.type === 'text') input.select()
  }, [])

  async function save(said: string): Promise<void> {
    if (isBusy) return
    if (said === before) return leave()
    const reading = readTyped(field, info, said)
    if ('problem' in reading) return setRefusal(reading.problem)
    setBusy(true)
    try {
      await api.set({ kind, key: record, fields: { [field]: reading.value } })
      await refresh()
      leave()
      say({ text: `Đã lưu ${info.label.vi.toLowerCase()}`, undo: true })
    } catch (thrown) {
      setRefusal(sentence(toProblem(thrown)))
      setBusy(false)
    }
  }

  function press(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') leave()
    else if ((event.key === 'Enter' || event.key === 'Tab') && !isPicked) void save(typed)
    else return
    event.preventDefault()
  }

  function blur(event: FocusEvent): void {
    // Lists and calendars open outside of the cell: only a click into the table or the page itself leaves it.
    if (isPicked || box.current?.contains(event.relatedTarget)) return
    void save(typed)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the input within
    <div ref={box} className={styles.cell} onKeyDown={press} onBlur={blur}>
      <FieldInput
        id="cell-edit"
        info={info}
        typed={typed}
        isWrong={refusal !== null}
        describedBy="cell-said"
        onType={next => {
          setTyped(next)
          setRefusal(null)
          if (isPicked && next !== typed && !(info.kind === 'ref' && next === '')) void save(next)
        }}
      />
      {refusal && (
        <p id="cell-said" className={styles.cellSaid} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}

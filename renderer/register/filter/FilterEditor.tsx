import { isNumber } from '../sheet/columns.ts'
import { DaysEditor, RangeEditor, TextEditor } from './Bounds.tsx'
import type { EditorProps } from './editor.ts'
import styles from './filter.module.css'
import { ValueList } from './ValueList.tsx'

/** What may be asked of a field by its kind: some of its values, words in it, from and to; and of any, whether it is known. */
export function FilterEditor(props: EditorProps) {
  const { field, filter, onSet } = props
  const { kind } = field.info
  const isGap = filter?.is === 'gap'
  const isKnown = filter?.is === 'known'
  return (
    <div className={styles.editor}>
      {['choice', 'ref', 'flag'].includes(kind) && <ValueList {...props} />}
      {['text', 'note', 'value'].includes(kind) && <TextEditor {...props} />}
      {isNumber(field.info) && <RangeEditor {...props} />}
      {kind === 'date' && <DaysEditor {...props} />}
      <label className={styles.line}>
        <input
          type="checkbox"
          checked={isGap}
          onChange={() => onSet(isGap ? null : { field: field.name, is: 'gap' })}
        />
        <i className="gap">chưa có số liệu</i>
      </label>
      <label className={styles.line}>
        <input
          type="checkbox"
          checked={isKnown}
          onChange={() => onSet(isKnown ? null : { field: field.name, is: 'known' })}
        />
        đã có số liệu
      </label>
    </div>
  )
}

import type { FieldInfo } from '../../../db/model/record/field.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kindOf } from '../../../db/model/record/kinds.ts'
import { showValue } from '../../../db/model/text/show.ts'
import { show } from '../../state.ts'
import { Value } from '../figure/Value.tsx'
import { type Entry, momentOf } from './entries.ts'
import styles from './history.module.css'

/** One change: old value struck, new value, the word it rests on. */
export function Change({ entry, onUndo }: { entry: Entry; onUndo: (() => void) | null }) {
  const { line, about, kind } = entry
  const info = line.field ? infoOf(kindOf(kind).fields[line.field]) : null
  return (
    <li className={styles.change}>
      <p className={styles.when}>
        {momentOf(line.at)} · {line.by}
      </p>
      {info ? (
        <p>
          <span className={styles.field}>
            {info.label.vi}
            {about && `, ${about}`}:
          </span>{' '}
          <s>
            <Told info={info} value={line.old} />
          </s>{' '}
          <span aria-hidden>→</span>
          <span className="visually-hidden">thành</span> <Told info={info} value={line.new} />
        </p>
      ) : (
        <p>
          {line.new === null ? 'Xóa hồ sơ' : 'Thêm hồ sơ'}
          {about && ` ${about}`}
        </p>
      )}
      <p className={styles.ground}>
        {line.batchName}
        {line.document && (
          <>
            {', theo '}
            <button type="button" onClick={() => show({ is: 'papers', paper: line.document })}>
              {line.documentName}
            </button>
          </>
        )}
        {line.why && `. Lý do: ${line.why}`}
      </p>
      {onUndo && (
        <button type="button" className={styles.undo} onClick={onUndo}>
          Hoàn tác
        </button>
      )}
    </li>
  )
}

function Told({ info, value }: { info: FieldInfo; value: unknown }) {
  if (value === null) return <span className="gap">chưa có số liệu</span>
  // A boundary before and after: that there is one says nothing of what has changed.
  return info.kind === 'shape' ? showValue(info, value) : <Value figure={{ info, value }} />
}

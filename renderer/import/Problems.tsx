import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './import.module.css'

type Props = { verdict: Verdict; ask: Ask; onAsk: (ask: Ask) => void }

const shown = 100

/** What needs a look: questions with their choices, refused rows with their raw text, doubts, what was left out. */
export function Problems({ verdict, ask, onAsk }: Props) {
  const { questions, refused, warnings, notices, taken, existing } = verdict
  const answered = Object.keys(ask.answers ?? {}).length
  const nothing = questions.length + refused.length + warnings.length + notices.length + answered === 0
  if (nothing) return <p className={styles.calm}>Không có chỗ nào cần xem.</p>
  return (
    <ul className={styles.problems}>
      {answered > 0 && (
        <li>
          <span />
          <p className={styles.hint}>
            Đã trả lời {answered} câu.{' '}
            <button type="button" className={styles.link} onClick={() => onAsk({ ...ask, answers: {} })}>
              Trả lời lại
            </button>
          </p>
        </li>
      )}
      {questions.map(({ id, row, column, values, ask: words, hint, choices }) => (
        <li key={id}>
          <StatusIcon status="wait" size={14} />
          <div>
            <Place row={row} column={column} raw={values[0] ?? ''} />
            <p className={styles.ask}>{words}</p>
            {hint && <p className={styles.hint}>{hint}</p>}
            <div className={styles.choices}>
              {choices.map(({ key, label }) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={ask.answers?.[id] === key}
                  onClick={() => onAsk({ ...ask, answers: { ...ask.answers, [id]: key } })}
                >
                  {label}
                </button>
              ))}
            </div>
          </div>
        </li>
      ))}
      {taken > 0 && (
        <li>
          <StatusIcon status="wait" size={14} />
          <div>
            <p className={styles.ask}>{formatNumber(taken)} dòng trùng mã với hồ sơ đã có</p>
            <div className={styles.choices}>
              {(['refuse', 'update'] as const).map(key => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={existing === key}
                  onClick={() => onAsk({ ...ask, existing: key })}
                >
                  {key === 'refuse' ? 'Từ chối các dòng ấy' : 'Cập nhật hồ sơ đã có'}
                </button>
              ))}
            </div>
          </div>
        </li>
      )}
      {refused.slice(0, shown).map(({ row, column, value, problem }) => (
        <li key={`${row} ${column}`}>
          <StatusIcon status="stuck" size={14} />
          <div>
            <Place row={row} column={column} raw={value} />
            <p className={styles.wrong}>{problem}</p>
          </div>
        </li>
      ))}
      {refused.length > shown && (
        <li>
          <span />
          <p className={styles.hint}>Còn nữa. Lưu danh sách lỗi để xem đủ.</p>
        </li>
      )}
      {warnings.slice(0, shown).map(({ row, problem }) => (
        <li key={`${row} ${problem}`}>
          <StatusIcon status="todo" size={14} />
          <div>
            <p>
              <b>Dòng {row}</b>, vẫn nhập
            </p>
            <p className={styles.hint}>{problem}</p>
          </div>
        </li>
      ))}
      {notices.map(notice => (
        <li key={notice}>
          <span />
          <p className={styles.hint}>{notice}</p>
        </li>
      ))}
    </ul>
  )
}

function Place({ row, column, raw }: { row: number | null; column: string; raw: string }) {
  return (
    <p className={styles.place}>
      <span>
        {row !== null && <b>Dòng {row}, </b>}cột {column}
      </span>
      <span className={styles.raw}>{raw}</span>
    </p>
  )
}

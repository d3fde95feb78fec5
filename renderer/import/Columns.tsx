import { targetsOf } from '../../db/model/import/match.ts'
import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import styles from './import.module.css'

type Props = { verdict: Verdict; ask: Ask; onAsk: (ask: Ask) => void }

/** Each column of the file: which field it fills, and raw text beside what was read. */
export function Columns({ verdict, ask, onAsk }: Props) {
  const targets = [...targetsOf(verdict.kind, verdict.isLayer).values()]
  return (
    <ul className={styles.columns}>
      {verdict.columns.map(({ letter, heading, field, reading, samples, read, asked, refused }) => (
        <li key={letter}>
          <p className={styles.place}>
            <span>
              <b>{letter}</b> {heading}
            </span>
            <select
              aria-label={`Trường của cột ${heading}`}
              value={field ?? ''}
              onChange={event => onAsk({ ...ask, columns: { ...ask.columns, [letter]: event.target.value } })}
            >
              <option value="">không nhập</option>
              {targets.map(({ key, info }) => (
                <option key={key} value={key}>
                  {info.label.vi}
                </option>
              ))}
            </select>
          </p>
          {field && (
            <p className={styles.hint}>
              {read - asked - refused} ô đọc được
              {asked > 0 && `, ${asked} cần chọn`}
              {refused > 0 && `, ${refused} từ chối`}
              {reading && `; ${reading}`}
            </p>
          )}
          {samples.map(({ row, raw, shown }) => (
            <p key={row} className={styles.sample}>
              <span className={styles.raw}>{raw}</span>
              {field && <span>{shown || '–'}</span>}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

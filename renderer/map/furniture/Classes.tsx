import { type Counted, hectares } from '../../../db/model/counted.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { StatusKey } from '../../../db/model/theme.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { toggleClass, useTheme } from '../theme/shown.ts'
import styles from './furniture.module.css'
import { Swatch } from './Swatch.tsx'

type Props = { counts: readonly Counted[]; noun: string; word: (status: StatusKey) => string }

/** The classes with their drawings, counts and hectares; a press puts one out on the map, and lights it again. */
export function Classes({ counts, noun, word }: Props) {
  const off = useTheme(theme => theme.off)
  return (
    <ul className={styles.classes}>
      {counts.map(({ status, count, ...areas }) => (
        <li key={status}>
          <button
            type="button"
            className={styles.class}
            aria-pressed={!off.has(status)}
            title={off.has(status) ? 'Bấm để hiện trên bản đồ' : 'Bấm để ẩn trên bản đồ'}
            onClick={() => toggleClass(status)}
          >
            <Swatch status={status} />
            <StatusIcon status={status} size={15} />
            <span className={styles.word}>
              {word(status)}
              {count > 0 && <span className={styles.hectares}>{hectares({ count, ...areas }, noun)}</span>}
            </span>
            <span className={styles.count}>{formatNumber(count, 0)}</span>
            <span className="visually-hidden">{noun}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

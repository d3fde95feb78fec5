import type { ZoneSummary } from '../../db/model/dossier.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import type { ZoneType } from './rows.ts'
import styles from './ZoneList.module.css'

const types: { type: ZoneType | null; word: string }[] = [
  { type: null, word: 'Tất cả' },
  { type: 'kcn', word: 'KCN' },
  { type: 'ccn', word: 'CCN' },
  { type: 'housing', word: 'Nhà ở' },
]

/** With more zones than this, word and count do not fit on one line. */
const many = 99

type Props = { zones: ZoneSummary[]; type: ZoneType | null; onPick: (type: ZoneType | null) => void }

/** All zones or those of one type, each with its count among the zones that the other filters let through. */
export function TypeSwitch({ zones, type: chosen, onPick }: Props) {
  return (
    <div className={styles.types} data-many={zones.length > many}>
      {types.map(({ type, word }) => (
        <button key={word} type="button" aria-pressed={chosen === type} onClick={() => onPick(type)}>
          <span>{word}</span>{' '}
          <span>{formatNumber(type === null ? zones.length : zones.filter(zone => zone.type === type).length)}</span>
        </button>
      ))}
    </div>
  )
}

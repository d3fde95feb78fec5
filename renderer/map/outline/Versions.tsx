import { qualities } from '../../../db/model/boundary/shape.ts'
import type { Version } from '../../../db/model/boundary/view.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from './outline.module.css'
import { differenceWords } from './words.ts'

type Props = {
  versions: readonly Version[]
  /** Null on a past day: what was in use then is only read. */
  onUse: ((claim: string) => void) | null
  onCompare: (version: Version) => void
}

/** Every version of the boundary with its paper, day and quality, and how its area differs from the one in use. */
export function Versions({ versions, onUse, onCompare }: Props) {
  const used = versions.find(version => version.isUsed)
  return (
    <ul className={styles.versions} aria-label="Các bản ranh giới">
      {versions.map(version => {
        const { claim, isUsed, quality, ha, corners, asOf, paper, quote } = version
        const name = paper?.name ?? quote ?? 'chưa rõ nguồn'
        return (
          <li key={claim ?? 'bare'} data-used={isUsed}>
            <p className={styles.versionHead}>
              <strong>{formatNumber(ha, 4)} ha</strong>
              {!isUsed && used && (
                <span className={styles.differs}>{differenceWords(ha - used.ha)} so với bản đang dùng</span>
              )}
              {isUsed && (
                <span className={styles.used}>
                  <StatusIcon status="xong" size={14} /> Đang dùng
                </span>
              )}
            </p>
            <p>
              {quality ? qualities[quality][0] : <i className="gap">chưa ghi chất lượng</i>}, {formatNumber(corners)}{' '}
              đỉnh
              {asOf && `, ${formatDay(asOf)}`}
            </p>
            <p className={styles.paper}>{name}</p>
            {!isUsed && claim && (
              <p className={styles.deeds}>
                <Button look="quiet" onClick={() => onCompare(version)}>
                  So trên bản đồ
                </Button>
                {onUse && (
                  <Button look="quiet" onClick={() => onUse(claim)}>
                    Dùng bản này
                  </Button>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

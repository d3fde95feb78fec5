import type { Held } from '../../../db/model/meeting/page.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { PartHead } from './PartHead.tsx'
import styles from './page.module.css'

type Props = { held: readonly Held[]; count: number; isLifted: boolean; rows: number }

/** Who cannot go on: households by their code, a bar in place of the name while it is masked. Two to a row. */
export function HeldList({ held, count, isLifted, rows }: Props) {
  const shown = held.slice(0, isLifted ? rows : rows * 2)
  return (
    <section className={styles.part} aria-label="Hộ còn vướng">
      <PartHead title="Hộ, phương án còn vướng" shown={shown.length} all={count} />
      {count === 0 ? (
        <p className={styles.line}>
          <span className={styles.gap}>không có hộ nào ghi là vướng</span>
        </p>
      ) : (
        <ul className={styles.held} data-lifted={isLifted || undefined}>
          {shown.map(each => (
            <li key={`${each.kind}/${each.code}`}>
              <span className={styles.code}>{each.code}</span>
              <Name held={each} isLifted={isLifted} />
              <span className={styles.why}>
                {each.what}
                {each.days !== null && each.days > 0 && `, ${formatNumber(each.days, 0)} ngày`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A bar of one length for all: even how long a name is stays unsaid. */
function Name({ held, isLifted }: { held: Held; isLifted: boolean }) {
  if (held.kind !== 'household') return <span className={styles.name}>{held.name}</span>
  if (!isLifted)
    return (
      <span className={styles.bar}>
        <span className="visually-hidden">đã che tên</span>
      </span>
    )
  return (
    <span className={styles.name}>
      {[held.name ?? 'chưa có tên', held.phone, held.amount].filter(Boolean).join(' · ')}
    </span>
  )
}

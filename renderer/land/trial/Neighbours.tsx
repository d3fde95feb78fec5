import type { About } from '../../../db/model/land/arrears.ts'
import { signedPct } from '../../../db/model/rent/verdict.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Rent } from '../../../db/store/land/rent.ts'
import styles from '../rent/rent.module.css'
import { groundText, priceText } from '../rent/words.ts'

type Props = { rent: Rent; zone: string; about: About; rate: number | null }

/** The same price in the other zones today, with its decision; how far each lies from the proposed one. */
export function Neighbours({ rent, zone, about, rate }: Props) {
  const others = rent.zones.filter(each => each.zone.id !== zone)
  const known = others.filter(each => each.prices[about].is === 'price')
  return (
    <section className={styles.card} aria-label="Khu khác">
      <h2>Khu khác đang thu</h2>
      {known.length === 0 && <p className="gap">chưa có số liệu của khu, cụm nào</p>}
      <dl className={styles.near}>
        {known.map(({ zone: each, prices }) => (
          <div key={each.id}>
            <dt>
              {each.name}
              <span className={styles.second}>{groundText(prices[about], rent.tables)}</span>
            </dt>
            <dd>
              {priceText(prices[about])}
              {rate !== null && rate > 0 && <span className={styles.second}>{distance(prices[about], rate)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {known.length > 0 && known.length < others.length && (
        <p className={styles.second}>Chưa có số liệu của {formatNumber(others.length - known.length)} khu, cụm khác.</p>
      )}
    </section>
  )
}

/** "+1,4 % so với đề xuất": of its highest line. */
function distance(price: Rent['zones'][number]['prices'][About], rate: number): string {
  if (price.is !== 'price') return ''
  const pct = (100 * (price.most_vnd - rate)) / rate
  return pct === 0 ? 'bằng đề xuất' : `${signedPct(pct)} so với đề xuất`
}

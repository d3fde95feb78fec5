import { useState } from 'react'
import type { About } from '../../../db/model/land/arrears.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Rent, ZonePrices } from '../../../db/store/land/rent.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { Button } from '../../ui/Button.tsx'
import land from '../land.module.css'
import { perM2, priceWord } from '../words.ts'
import { NewTable } from './NewTable.tsx'
import styles from './rent.module.css'
import { Tables } from './Tables.tsx'
import { groundText, priceText } from './words.ts'
import { ZoneTable } from './ZoneTable.tsx'

type Props = { rent: Rent; zone: string; isPast: boolean }

/** The two prices of a zone side by side, never one: what goes to the State, what goes to the developer; then those of every zone. */
export function Prices({ rent, zone, isPast }: Props) {
  const [adding, setAdding] = useState<About | null>(null)
  const mine = rent.zones.find(each => each.zone.id === zone)
  if (!mine) return null
  const add = isPast ? null : setAdding
  return (
    <div className={styles.split}>
      <div className={land.scroll}>
        <div className={styles.payees}>
          <section className={styles.card} aria-label="Trả Nhà nước">
            <h2>Trả Nhà nước</h2>
            <p className={styles.why}>Tiền thuê đất, theo quyết định của cơ quan nhà nước</p>
            <Price about="state_rent" {...{ mine, rent, add }} />
          </section>
          <section className={styles.card} aria-label="Trả chủ đầu tư hạ tầng">
            <h2>Trả chủ đầu tư hạ tầng</h2>
            <p className={styles.why}>Giá cho thuê lại đất và phí hạ tầng, theo bảng giá của chủ đầu tư</p>
            <Price about="sublease" {...{ mine, rent, add }} />
            <Price about="fee" {...{ mine, rent, add }} />
          </section>
        </div>
        <ZoneTable rent={rent} zone={zone} />
      </div>
      {adding && <NewTable about={adding} zone={mine.zone} onClose={() => setAdding(null)} />}
    </div>
  )
}

type PriceProps = { about: About; mine: ZonePrices; rent: Rent; add: ((about: About) => void) | null }

function Price({ about, mine, rent, add }: PriceProps) {
  const price = mine.prices[about]
  const text = priceText(price)
  const told = about === 'state_rent' ? mine.told : null
  return (
    <div className={styles.price}>
      <div className={styles.priceHead}>
        <div>
          <h3>{priceWord[about]}</h3>
          {text ? (
            <p className={styles.number}>
              {text} <span>{perM2}</span>
            </p>
          ) : (
            <p className={styles.gapLine}>
              <Gap of={priceWord[about]} onClick={add ? () => add(about) : undefined} />
            </p>
          )}
          <p className={styles.ground}>
            {groundText(price, rent.tables) ??
              (price.is === 'two'
                ? `Hai bảng cùng áp dụng: ${price.tables.map(each => each.name).join('; ')}. Ghi ngày kết thúc cho một bảng.`
                : 'Chưa có bảng giá nào đang áp dụng.')}
          </p>
          {told && price.is !== 'price' && (
            <p className={styles.told}>
              Hồ sơ khu ghi {formatNumber(told.price_vnd)} {perM2}
              {told.paper && `, ${told.paper.name}`}
              {told.asOf && `, ${formatDay(told.asOf)}`}
            </p>
          )}
        </div>
        {add && <Button onClick={() => add(about)}>Nhập bảng giá</Button>}
      </div>
      <Tables about={about} zone={mine.zone.id} tables={rent.tables} />
    </div>
  )
}

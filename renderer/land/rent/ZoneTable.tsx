import { abouts } from '../../../db/model/land/arrears.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Rent } from '../../../db/store/land/rent.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { priceWord } from '../words.ts'
import { lookAtGround } from '../zone.ts'
import styles from './rent.module.css'
import { groundText, priceText } from './words.ts'

/** The prices of every park and cluster today, those that are known first. */
export function ZoneTable({ rent, zone }: { rent: Rent; zone: string }) {
  const known = rent.zones.filter(each => each.told || abouts.some(about => each.prices[about].is === 'price'))
  const unknown = rent.zones.filter(each => !known.includes(each))
  return (
    <section className={styles.all} aria-label="Giá của các khu, cụm">
      <h2>Giá của các khu, cụm hôm nay</h2>
      {known.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Khu, cụm</th>
              {abouts.map(about => (
                <th key={about} scope="col" data-right>
                  {priceWord[about]}, đồng/m²/năm
                </th>
              ))}
              <th scope="col" data-right>
                Hợp đồng
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ zone: each, prices, told, leases }) => (
              <tr key={each.id} data-chosen={each.id === zone || undefined}>
                <th scope="row">
                  <button type="button" className={styles.paper} onClick={() => lookAtGround(each.id)}>
                    {each.name}
                  </button>
                </th>
                {abouts.map(about => (
                  <td key={about} data-right>
                    {priceText(prices[about]) ?? <Gap of={`${priceWord[about]}, ${each.name}`} words="–" />}
                    <span className={styles.second}>{groundText(prices[about], rent.tables)}</span>
                    {about === 'state_rent' && told && prices[about].is !== 'price' && (
                      <span className={styles.second}>hồ sơ khu ghi {formatNumber(told.price_vnd)}</span>
                    )}
                  </td>
                ))}
                <td data-right>{formatNumber(leases)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unknown.length > 0 && (
        <p className={styles.lacks}>
          <i className="gap">chưa có số liệu</i> của {formatNumber(unknown.length)} khu, cụm:{' '}
          {unknown
            .slice(0, 24)
            .map(each => each.zone.name)
            .join(', ')}
          {unknown.length > 24 && ` và ${formatNumber(unknown.length - 24)} nơi khác`}.
        </p>
      )}
    </section>
  )
}

import { payeeOf } from '../../../db/model/land/arrears.ts'
import { payeeWord } from '../../../db/model/rent/verdict.ts'
import type { WhatIf } from '../../../db/model/rent/whatif.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { ScenarioView } from '../../../db/store/land/scenario.ts'
import styles from '../rent/rent.module.css'

type Props = { a: ScenarioView; b: ScenarioView }

/** Two scenarios year by year. Of two payees nothing is subtracted: their money is not one sum. */
export function Compare({ a, b }: Props) {
  const isOne = payeeOf(a.question.about) === payeeOf(b.question.about)
  const years = [...new Set([...a.result.years, ...b.result.years].map(each => each.year))].sort()
  const gain = (result: WhatIf, year: number) => {
    const of = result.years.find(each => each.year === year)
    return of ? of.after_vnd - of.before_vnd : null
  }
  return (
    <section className={styles.card} aria-label="So hai phương án">
      <h2>Thu thêm so với giá đang trả, đồng</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Năm</th>
            {[a, b].map((each, at) => (
              <th key={each.scenario.id} scope="col" data-right>
                <span className={styles.letter} data-letter={at === 0 ? 'A' : 'B'}>
                  {at === 0 ? 'A' : 'B'}
                </span>{' '}
                {each.scenario.name}
                <span className={styles.second}>{payeeWord[each.result.payee]} thu</span>
              </th>
            ))}
            {isOne && (
              <th scope="col" data-right>
                B hơn A
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {years.map(year => {
            const [first, second] = [gain(a.result, year), gain(b.result, year)]
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                {[first, second].map((value, at) => (
                  <td key={at === 0 ? 'A' : 'B'} data-right>
                    {value === null ? <span className="gap">–</span> : formatNumber(value)}
                  </td>
                ))}
                {isOne && (
                  <td data-right>
                    {first === null || second === null ? <span className="gap">–</span> : formatNumber(second - first)}
                  </td>
                )}
              </tr>
            )
          })}
          <tr className={styles.total}>
            <th scope="row">Doanh nghiệp tăng trên 10&nbsp;%</th>
            <td data-right>
              {a.result.steep} trên {a.result.counted}
            </td>
            <td data-right>
              {b.result.steep} trên {b.result.counted}
            </td>
            {isOne && <td />}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

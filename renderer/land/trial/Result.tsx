import { CircleCheck } from 'lucide-react'
import { payeeWord, signedPct, verdictOf } from '../../../db/model/rent/verdict.ts'
import type { WhatIf } from '../../../db/model/rent/whatif.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { BarChart } from '../../ui/chart/BarChart.tsx'
import { Legend } from '../../ui/chart/Legend.tsx'
import styles from '../rent/rent.module.css'
import { TenantTable } from './TenantTable.tsx'

const [before, after] = ['#646C70', '#0B5A56']

/** The verdict, then its evidence: the years, the tenants, what was assumed. */
export function Result({ result }: { result: WhatIf }) {
  const { years, payee, steps } = result
  const top = Math.max(...years.flatMap(each => [each.before_vnd, each.after_vnd]))
  const [scale, unit] = top >= 1e10 ? ([1e9, 'tỷ đồng'] as const) : ([1e6, 'triệu đồng'] as const)
  const bar = (letter: string, value: number, fill: string) => ({ letter, parts: [{ value, fill, words: letter }] })
  return (
    <div className={styles.result}>
      <p className={styles.verdict} role="status">
        <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
        {verdictOf(result)}
      </p>
      <section className={styles.card} aria-label="Số thu từng năm">
        <div className={styles.cardHead}>
          <h2>Số thu từng năm của {payeeWord[payee]}</h2>
          <Legend
            lines={[
              { words: 'giá đang trả', fill: before },
              { words: 'giá đề xuất', fill: after },
            ]}
          />
        </div>
        <div className={styles.years}>
          <BarChart
            label={`Số thu từng năm của ${payeeWord[payee]}, trước và sau khi đổi giá`}
            unit={unit}
            height={200}
            show={value => formatNumber(value, 1)}
            groups={years.map(each => ({
              label: String(each.year),
              bars: [bar('cũ', each.before_vnd / scale, before), bar('mới', each.after_vnd / scale, after)],
            }))}
          />
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Năm</th>
                <th scope="col" data-right>
                  Giá đang trả
                </th>
                <th scope="col" data-right>
                  Giá đề xuất
                </th>
                <th scope="col" data-right>
                  Chênh, đồng
                </th>
                <th scope="col" data-right>
                  %
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, before_vnd, after_vnd }) => (
                <tr key={year} data-chosen={year === result.year || undefined}>
                  <th scope="row">{year}</th>
                  <td data-right>{formatNumber(before_vnd)}</td>
                  <td data-right>{formatNumber(after_vnd)}</td>
                  <td data-right>{formatNumber(after_vnd - before_vnd)}</td>
                  <td data-right>
                    {before_vnd > 0 ? (
                      signedPct((100 * (after_vnd - before_vnd)) / before_vnd)
                    ) : (
                      <span className="gap">–</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {steps.length > 1 && (
          <p className={styles.second}>
            Đơn giá: {steps.map(step => `${formatNumber(step.price_vnd)} từ ${formatDay(step.from)}`).join('; ')}.
          </p>
        )}
      </section>
      <TenantTable result={result} />
      <p className={styles.assumed}>
        Tính theo ngày trong năm, tròn đồng từng hợp đồng. Hợp đồng chưa ghi ngày điều chỉnh coi như đổi giá ngay; hợp
        đồng hết hạn không tính gia hạn; không tính lô cho thuê mới. Tiền trả Nhà nước và tiền trả chủ đầu tư hạ tầng
        không cộng vào nhau.
      </p>
    </div>
  )
}

import { signedPct } from '../../../db/model/rent/verdict.ts'
import { type LeaseChange, steepPct, type TenantChange, type WhatIf } from '../../../db/model/rent/whatif.ts'
import { addDays, formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import styles from '../rent/rent.module.css'

/** What each tenant pays in the year that the verdict speaks of, and why it does not change where it does not. */
export function TenantTable({ result }: { result: WhatIf }) {
  const { tenants, year, payee, question } = result
  return (
    <section className={styles.card} aria-label="Từng doanh nghiệp">
      <h2>Từng doanh nghiệp, năm {year}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Doanh nghiệp, hợp đồng</th>
            <th scope="col" data-right>
              Giá đang trả, đồng/m²
            </th>
            <th scope="col" data-right>
              Trả cũ, đồng
            </th>
            <th scope="col" data-right>
              Trả mới, đồng
            </th>
            <th scope="col" data-right>
              Chênh, đồng
            </th>
            <th scope="col" data-right>
              Tăng, giảm
            </th>
            <th scope="col" data-right>
              {payee === 'state' ? 'Trả chủ đầu tư hạ tầng, không đổi' : 'Trả Nhà nước, không đổi'}
            </th>
          </tr>
        </thead>
        <tbody>
          {tenants.map(tenant => (
            <Line key={tenant.tenant} tenant={tenant} from={question.from} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ tenant, from }: { tenant: TenantChange; from: string }) {
  const { name, leases, before_vnd, after_vnd, diff_vnd, pct, other_vnd } = tenant
  const notes = leases.map(lease => noteOf(lease, from)).filter(note => note !== null)
  const prices = new Set(leases.map(lease => lease.price_vnd))
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.second}>
          {leases.map(lease => lease.code).join(', ')}
          {notes.length > 0 && `; ${[...new Set(notes)].join('; ')}`}
        </span>
      </th>
      <td data-right>{[...prices].map(price => (price === null ? '–' : formatNumber(price))).join(', ')}</td>
      <Money vnd={before_vnd} />
      <Money vnd={after_vnd} />
      <Money vnd={diff_vnd} />
      <td data-right data-steep={(pct !== null && pct > steepPct) || undefined}>
        {pct === null ? <span className="gap">–</span> : signedPct(pct)}
      </td>
      <Money vnd={other_vnd} />
    </tr>
  )
}

function Money({ vnd }: { vnd: number | null }) {
  return (
    <td data-right>
      {vnd === null ? (
        <span className="gap" title="chưa có số liệu">
          –
        </span>
      ) : (
        formatNumber(vnd)
      )}
    </td>
  )
}

/** Why a lease does not simply pay the new rate from the day that was asked for. */
function noteOf({ effect, changed, missing }: LeaseChange, from: string): string | null {
  if (effect === 'changed') return changed && changed > from ? `giá mới từ ${formatDay(changed)}` : null
  if (effect === 'fixed') return `giữ giá đến ngày điều chỉnh ${formatDay(changed ?? from)}`
  if (effect === 'exempt') return `được miễn đến hết ${formatDay(addDays(changed ?? from, -1))}`
  if (effect === 'gap') return `chưa tính được: thiếu ${missing.join(', ')}`
  return {
    once: 'đã trả một lần, không đổi',
    free: 'được miễn, không đổi',
    other: 'đang trả đơn giá khác, không đổi',
    over: 'hết hạn trước ngày áp dụng',
  }[effect]
}

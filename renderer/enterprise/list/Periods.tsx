import { quarterAt, quarterOf, shortageOf } from '../../../db/model/enterprise/labour.ts'
import { currentPeriod, periodOf } from '../../../db/model/form/period.ts'
import { formatMoney, formatNumber } from '../../../db/model/text/number.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import type { EnterprisePage } from '../../../db/store/enterprise/rows.ts'
import { api } from '../../api.ts'
import { useAtlas } from '../../state.ts'
import room from '../enterprise.module.css'
import { Adding } from './Adding.tsx'
import { shortPeriod } from './columns.tsx'

const people = (value: number | null): string => (value === null ? '–' : formatNumber(value))

/** Demand and supply of labour, quarter by quarter. */
export function LabourPart({ page: { enterprise, labour } }: { page: EnterprisePage }) {
  const today = useAtlas(state => state.overview?.today ?? '')
  return (
    <Adding
      title="Lao động từng quý"
      noun="quý"
      kind="labour"
      fields={['quarter', ['employed', 'wanted'], ['recruited', 'introduced'], 'skills', 'note']}
      labels={{ quarter: 'Quý, ví dụ 2026-Q3' }}
      initial={{ quarter: quarterAt(today) }}
      ground={{ question: 'Theo văn bản nào? (không bắt buộc)', needed: false }}
      of={enterprise.name}
      add={({ fields, source, why }) =>
        api.addLabour({ fields: { ...fields, enterprise: enterprise.id }, source, why })
      }
    >
      {labour.length === 0 ? (
        <p className="gap">chưa có số liệu lao động theo quý</p>
      ) : (
        <table className={room.table}>
          <thead>
            <tr>
              <th scope="col">Quý</th>
              <th scope="col" data-right>
                Đang làm
              </th>
              <th scope="col" data-right>
                Cần tuyển
              </th>
              <th scope="col" data-right>
                Đã tuyển
              </th>
              <th scope="col" data-right>
                Còn thiếu
              </th>
            </tr>
          </thead>
          <tbody>
            {labour.map(row => (
              <tr key={row.id}>
                <th scope="row">{quarterOf(row.quarter)?.short ?? row.quarter}</th>
                {[row.employed, row.wanted, row.recruited, shortageOf(row)].map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their places
                  <td key={at} data-right>
                    {people(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Adding>
  )
}

const secondary: (string | [string, string])[] = [
  ['period', 'zone'],
  ['revenue_vnd', 'budget_vnd'],
  ['workers', 'income_vnd'],
  ['exports_usd', 'document'],
  'note',
]
const developer: (string | [string, string])[] = [
  ['period', 'zone'],
  ['invested_vnd', 'paid_vnd'],
  ['industrial_ha', 'built_ha'],
  ['leased_ha', 'projects'],
  ['foreign_projects', 'operating'],
  ['revenue_vnd', 'budget_vnd'],
  ['workers', 'income_vnd'],
  ['wastewater', 'wastewater_ok'],
  'document',
  'note',
]

/** What an enterprise or a developer reported of each half-year (Biểu 01, Biểu 02). */
export function ReportPart({ page: { enterprise, reports, tenants } }: { page: EnterprisePage }) {
  const today = useAtlas(state => state.overview?.today ?? '')
  const isDeveloper = enterprise.role === 'developer'
  return (
    <Adding
      title="Báo cáo kỳ"
      noun="báo cáo kỳ"
      kind="report"
      fields={isDeveloper ? developer : secondary}
      labels={{ period: 'Kỳ: 2026-H1 (6 tháng), 2026 (năm)', document: 'Văn bản báo cáo' }}
      initial={{ period: currentPeriod(today || '2026-01-01').code, zone: enterprise.zone ?? tenants[0]?.zone ?? null }}
      of={enterprise.name}
      add={({ fields }) => {
        const period = periodOf(String(fields.period ?? ''))
        // Of an unreadable period no form would ever tell.
        if (!period) throw new Problem('E_PERIOD', { period: String(fields.period ?? '') })
        return api.add({ kind: 'report', fields: { ...fields, period: period.code, enterprise: enterprise.id } })
      }}
    >
      {reports.length === 0 && <p className="gap">chưa có báo cáo kỳ nào</p>}
      <ul className={room.items}>
        {reports.map(({ id, period, zoneName, paperName, revenue_vnd, workers, leased_ha }) => (
          <li key={id}>
            <div>
              <p className={room.strong}>{shortPeriod(period)}</p>
              <p className={room.small}>
                {[
                  zoneName,
                  revenue_vnd === null ? null : `doanh thu ${formatMoney(revenue_vnd)}`,
                  workers === null ? null : `${formatNumber(workers)} lao động`,
                  leased_ha === null ? null : `đã cho thuê ${formatNumber(leased_ha)} ha`,
                ]
                  .filter(Boolean)
                  .join(' · ') || 'chưa có số liệu'}
              </p>
            </div>
            <span className={room.small}>{paperName ?? <i className="gap">chưa có văn bản</i>}</span>
          </li>
        ))}
      </ul>
    </Adding>
  )
}

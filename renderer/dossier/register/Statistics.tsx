import { useState } from 'react'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { formatDay, monthsBetween } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { useDesk } from '../desk.ts'
import { Section } from '../section/Section.tsx'
import table from '../section/table.module.css'
import { PaperMark } from './PaperMark.tsx'
import styles from './register.module.css'

type Statistic = RecordOf<'statistic'>

/** Rows of one scope that stand before the rest is asked for. */
const first = 6

/** Figures as papers print them for one period, those of the zone first, then those of a group that names it. */
export function Statistics() {
  const { statistics } = useDesk().dossier
  const own = statistics.filter(each => each.zone !== null)
  const scopes = [...new Set([...own, ...statistics].map(each => each.scope))]
  return (
    <Section name="statistics" title="Số liệu theo kỳ" aside={statistics.length > 0 ? `${statistics.length} số` : null}>
      {statistics.length === 0 ? (
        <p className="gap">chưa có số liệu</p>
      ) : (
        <table className={`${table.table} ${styles.statistics}`}>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Kỳ</th>
              <th scope="col" className={table.right}>
                Số, nguồn
              </th>
            </tr>
          </thead>
          {scopes.map(scope => (
            <Scope key={scope} scope={scope} rows={statistics.filter(each => each.scope === scope)} />
          ))}
        </table>
      )}
    </Section>
  )
}

function Scope({ scope, rows }: { scope: string; rows: Statistic[] }) {
  const [isWhole, setWhole] = useState(false)
  const shared = rows.some(each => each.zone === null)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={table.group}>
          {scope}
          {shared && ' (số gộp, không tách được cho riêng khu này)'}
        </th>
      </tr>
      {(isWhole ? rows : rows.slice(0, first)).map(each => (
        <Row key={each.id} statistic={each} />
      ))}
      {rows.length > first && (
        <tr>
          <td colSpan={3}>
            <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Thu gọn' : `Thêm ${rows.length - first} số của kỳ trước`}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Row({ statistic }: { statistic: Statistic }) {
  const { today, dossier } = useDesk()
  const { as_of, period, value, unit } = statistic
  const isAged = as_of !== null && monthsBetween(as_of, today) > dossier.oldMonths
  return (
    <tr>
      <th scope="row">
        {statistic.indicator}
        {statistic.rounded && <span className={table.small}> (ước)</span>}
        {statistic.note && <p className={table.small}>{statistic.note}</p>}
      </th>
      <td className={isAged ? table.old : undefined}>
        {period?.replace(/^Năm /, '') ?? (as_of ? formatDay(as_of) : '–')}
      </td>
      <td className={table.right}>
        {value === null ? <span className="gap">–</span> : formatNumber(value)}{' '}
        <span className={styles.unit}>
          <span className={table.small}>{unit}</span>
          <PaperMark document={statistic.document} isOld={isAged} />
        </span>
      </td>
    </tr>
  )
}

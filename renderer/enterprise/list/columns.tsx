import { periodOf } from '../../../db/model/form/period.ts'
import type { EnterpriseRow } from '../../../db/store/enterprise/rows.ts'
import type { Column } from '../../ui/rows/column.ts'
import styles from '../enterprise.module.css'

const zonesOf = (row: EnterpriseRow): string | null => row.zones.map(zone => zone.name).join(', ') || null

/** "6 tháng 2026", "năm 2026": short enough for a column. */
export const shortPeriod = (code: string): string => {
  const period = periodOf(code)
  return period ? `${period.isHalf ? '6 tháng' : 'năm'} ${period.year}` : code
}

/** What the table says of an enterprise: the sums are those of its projects. */
export const columns: Column<EnterpriseRow>[] = [
  { key: 'name', label: 'Doanh nghiệp', width: 260, value: row => row.name, grows: true },
  { key: 'zones', label: 'Khu, cụm', width: 140, value: zonesOf, grows: true },
  { key: 'industry', label: 'Ngành', width: 150, value: row => row.industry, grows: true },
  { key: 'country', label: 'Quốc gia', width: 90, value: row => row.country },
  {
    ...{ key: 'capital', label: 'Vốn đăng ký', unit: 'tỷ đồng', width: 100, as: 'number', total: true },
    value: row => row.capitalVnd && row.capitalVnd / 1e9,
  },
  { key: 'area', label: 'Đất thuê', unit: 'ha', width: 84, as: 'number', total: true, value: row => row.areaHa },
  { key: 'workers', label: 'Lao động', unit: 'người', width: 96, as: 'number', total: true, value: row => row.workers },
  {
    ...{ key: 'open', label: 'Khó khăn', unit: 'chưa xong', width: 148, as: 'number', total: true },
    value: row => row.open,
    render: row =>
      row.silent > 0 ? (
        <span className={styles.late}>
          {row.open} <span className={styles.small}>({row.silent} quá 30 ngày)</span>
        </span>
      ) : (
        row.open
      ),
  },
  {
    ...{ key: 'report', label: 'Báo cáo mới', width: 104 },
    value: row => row.lastReport,
    text: row => (row.lastReport ? shortPeriod(row.lastReport) : ''),
  },
]

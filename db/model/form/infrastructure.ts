import { type ClusterFacts, filledOf, fromPlots, industrialOf, leasedOf, type Report } from './facts.ts'
import { type Answer, answerOf, billions, type Item, millions, oneOrZero } from './item.ts'

const from = 'Báo cáo kỳ của chủ đầu tư hạ tầng'
const orRegister = `${from}; nếu không ghi thì đếm dự án trong sổ`

const money = (field: 'invested_vnd' | 'paid_vnd' | 'revenue_vnd' | 'budget_vnd') => (cluster: ClusterFacts) =>
  answerOf(billions(cluster.report?.[field] ?? null), cluster.name)

function leased(cluster: ClusterFacts): Answer {
  const { ha, isComputed } = leasedOf(cluster)
  return answerOf(ha, cluster.name, isComputed ? fromPlots : undefined)
}

function occupancy(cluster: ClusterFacts): Answer {
  const filled = filledOf(cluster)
  const isComputed = leasedOf(cluster).isComputed || industrialOf(cluster).isComputed
  const pct = filled && Math.round((1e4 * filled.filledHa) / filled.industrialHa) / 100
  return answerOf(pct, cluster.name, filled && isComputed ? fromPlots : undefined)
}

/** A count that the developer reports, else the projects that the register names, as far as it tells. */
function counted(reported: 'projects' | 'foreign_projects' | 'operating', named: (of: ClusterFacts) => number | null) {
  return (cluster: ClusterFacts) => {
    const told = cluster.report?.[reported] ?? null
    const value = told ?? named(cluster)
    return answerOf(value, cluster.name, told === null && value !== null ? 'đếm dự án có tên trong sổ' : undefined)
  }
}

const flag = (field: keyof Pick<Report, 'wastewater' | 'wastewater_ok'>) => (cluster: ClusterFacts) =>
  answerOf(oneOrZero(cluster.report?.[field] ?? null), cluster.name)

/** Projects of the register that pass, when it knows so of all of them. */
export const namedProjects = ({ tenants }: ClusterFacts): number | null => (tenants.count > 0 ? tenants.count : null)
export const namedForeign = ({ tenants }: ClusterFacts): number | null =>
  tenants.count > 0 && tenants.unknownForeign === 0 ? tenants.foreign : null
export const namedOperating = ({ tenants }: ClusterFacts): number | null =>
  tenants.count > 0 && tenants.unknownStatus === 0 ? tenants.operating : null

const whole = 'dự án đầu tư xây dựng hạ tầng kỹ thuật cụm công nghiệp'

/** Biểu số 02 of Thông tư 14/2024/TT-BCT, Phụ lục I: what the developer of one cluster's infrastructure reports. */
export const infrastructureItems: Item<ClusterFacts>[] = [
  {
    ...{ no: '1', unit: 'Tỷ đồng', from, of: money('invested_vnd') },
    label: 'Tổng mức đầu tư xây dựng hạ tầng kỹ thuật theo dự án đã được duyệt',
  },
  {
    ...{ no: '2', unit: 'Tỷ đồng', from, of: money('paid_vnd') },
    label: 'Tổng vốn đã đầu tư xây dựng hạ tầng kỹ thuật (tổng vốn lũy kế đã thanh toán)',
  },
  {
    ...{ no: '3', unit: 'ha', from, of: cluster => answerOf(cluster.report?.built_ha ?? null, cluster.name) },
    label: 'Diện tích đất công nghiệp của dự án đã xây dựng hạ tầng kỹ thuật (đủ điều kiện cho thuê)',
  },
  {
    ...{ no: '4', unit: 'ha', from: `${from}; nếu không ghi thì cộng sổ lô đất`, of: leased },
    label: 'Diện tích đất công nghiệp của dự án đã cho thuê',
  },
  {
    ...{ no: '5', unit: '%', label: 'Tỉ lệ lấp đầy của cụm công nghiệp', of: occupancy },
    from: 'Tính theo Nghị định 32/2024/NĐ-CP, Điều 2 khoản 7: đất đã cho thuê hoặc đã cấp phép trên đất công nghiệp',
  },
  {
    ...{ no: '6', unit: 'Dự án', from: orRegister, of: counted('projects', namedProjects) },
    label: 'Tổng số dự án đầu tư sản xuất kinh doanh đã thuê đất trong cụm công nghiệp',
  },
  {
    ...{ no: '7', unit: 'Dự án', from: orRegister, of: counted('foreign_projects', namedForeign) },
    label: 'Số dự án đầu tư sản xuất kinh doanh có vốn đầu tư nước ngoài',
  },
  {
    ...{ no: '8', unit: 'Dự án', from: orRegister, of: counted('operating', namedOperating) },
    label: 'Số dự án đầu tư sản xuất kinh doanh đang hoạt động trong cụm công nghiệp',
  },
  {
    ...{ no: '9', unit: 'Tỷ đồng', from, of: money('revenue_vnd') },
    label: `Doanh thu của ${whole} trong kỳ báo cáo`,
  },
  {
    ...{ no: '10', unit: 'Tỷ đồng', from, of: money('budget_vnd') },
    label: `Số nộp Ngân sách nhà nước của ${whole} trong kỳ báo cáo`,
  },
  {
    ...{ no: '11', unit: 'Người', from, of: cluster => answerOf(cluster.report?.workers ?? null, cluster.name) },
    label: `Tổng số lao động (có hợp đồng lao động) làm việc tại ${whole}`,
  },
  {
    ...{ no: '12', unit: 'Triệu đồng/người/tháng', from },
    label: `Thu nhập bình quân người lao động của ${whole} trong kỳ báo cáo`,
    of: cluster => answerOf(millions(cluster.report?.income_vnd ?? null), cluster.name),
  },
  {
    ...{ no: '13', unit: 'Công trình', from, of: flag('wastewater') },
    label:
      'Cụm công nghiệp đã hoặc đang đầu tư hệ thống xử lý nước thải tập trung (đã hoặc đang đầu tư ghi 1, chưa đầu tư ghi 0)',
  },
  {
    ...{ no: '14', unit: 'Công trình', from, of: flag('wastewater_ok') },
    label: 'Cụm công nghiệp có hệ thống xử lý nước thải tập trung đạt tiêu chuẩn môi trường (có ghi 1, không ghi 0)',
  },
]

import { isWorking } from './facts.ts'
import type { Answer, Line } from './item.ts'
import type { FormName } from './period.ts'
import type { RegionFacts } from './region.ts'
import * as all from './region.ts'

type Of = (region: RegionFacts) => Answer

const at = all.both
const { isEstablished } = all
const reports = 'Báo cáo kỳ của chủ đầu tư hạ tầng'
const ladder = 'Bước "Có trong quy hoạch tỉnh" của từng cụm'
const decisions = 'Quyết định thành lập, ngày thành lập của từng cụm'
const working = 'Dự án có tên trong sổ, báo cáo kỳ của chủ đầu tư hạ tầng'
const area = 'diện tích được chấp thuận, nếu chưa có thì diện tích quy hoạch'
const made = 'Báo cáo kỳ của doanh nghiệp trong cụm (Biểu số 01)'

const line = (no: string, unit: string, from: string, label: string, of: Of) => ({ no, unit, from, label, of })
const count = (no: string, from: string, label: string, of: Of) =>
  line(no, 'Cụm', from, `Số lượng cụm công nghiệp ${label}`, of)
const hectares = (no: string, from: string, label: string, of: Of) =>
  line(no, 'ha', `${from}; ${area}`, `Tổng diện tích các cụm công nghiệp ${label}`, of)

/**
 * The 27 items of Biểu số 03 and 04 of Thông tư 14/2024/TT-BCT, Phụ lục I, word for word: where the two forms print an item in other words,
 * each has its own.
 */
export function clusterLines(form: Extract<FormName, '03' | '04'>): Line<RegionFacts>[] {
  const own = (third: string, fourth: string) => (form === '03' ? third : fourth)
  const developer = own(
    'do doanh nghiệp làm chủ đầu tư xây dựng hạ tầng kỹ thuật',
    'do doanh nghiệp làm chủ đầu tư hạ tầng kỹ thuật',
  )
  const approved = 'đã được phê duyệt dự án đầu tư xây dựng hạ tầng kỹ thuật'
  return [
    { no: 'I', label: 'Phương án phát triển cụm công nghiệp' },
    count('1', ladder, 'theo phương án phát triển cụm công nghiệp', all.clusters(all.isPlanned)),
    line(
      '2',
      'ha',
      `${ladder}; diện tích quy hoạch`,
      'Tổng diện tích các cụm công nghiệp theo phương án phát triển cụm công nghiệp',
      all.plannedAreas,
    ),
    { no: 'II', label: 'Thành lập, đầu tư xây dựng hạ tầng kỹ thuật cụm công nghiệp' },
    count('3', decisions, 'đã thành lập', all.clusters(isEstablished)),
    hectares('4', decisions, 'đã thành lập', all.areas(isEstablished)),
    count('5', decisions, 'đã thành lập trong kỳ báo cáo', region => all.clusters(all.isNew(region.period))(region)),
    hectares('6', decisions, 'đã thành lập trong kỳ báo cáo', region => all.areas(all.isNew(region.period))(region)),
    count('7', 'Hồ sơ chủ đầu tư hạ tầng', developer, all.clusters(all.isDevelopedByEnterprise)),
    hectares('8', 'Hồ sơ chủ đầu tư hạ tầng', developer, all.areas(all.isDevelopedByEnterprise)),
    count('9', 'Bước phê duyệt quy hoạch chi tiết', 'đã được phê duyệt quy hoạch chi tiết', all.clusters(all.isDrawn)),
    hectares('10', 'Bước phê duyệt quy hoạch chi tiết', 'đã được phê duyệt quy hoạch chi tiết', all.areas(all.isDrawn)),
    count(
      '11',
      `${reports}: có tổng mức đầu tư được duyệt`,
      own(approved, 'đã được phê duyệt dự án đầu tư xây dựng hạ tầng'),
      all.clusters(all.isProjectApproved),
    ),
    hectares('12', `${reports}: có tổng mức đầu tư được duyệt`, approved, all.areas(all.isProjectApproved)),
    line(
      '13',
      'Tỷ đồng',
      reports,
      'Tổng vốn đầu tư xây dựng hạ tầng kỹ thuật của các cụm công nghiệp (tính theo dự án được phê duyệt)',
      all.capital('invested_vnd'),
    ),
    line(
      '14',
      'Tỷ đồng',
      reports,
      'Tổng vốn đã đầu tư xây dựng hạ tầng kỹ thuật của các cụm công nghiệp (tổng vốn lũy kế đã thanh toán)',
      all.capital('paid_vnd'),
    ),
    { no: 'III', label: 'Hoạt động của các cụm công nghiệp' },
    count('15', working, 'đã hoạt động (đã có dự án đầu tư trong cụm): (15.1+15.2)', all.clusters(isWorking)),
    count('15.1', working, 'hoạt động đã thành lập', all.clusters(at(isWorking, isEstablished))),
    count(
      '15.2',
      working,
      own('hoạt động nhưng chưa thành lập', 'đã hoạt động nhưng chưa thành lập'),
      all.clusters(at(isWorking, all.not(isEstablished))),
    ),
    line(
      '15.3',
      'Cụm',
      'Loại cụm',
      'Số lượng cụm công nghiệp làng nghề đã hoạt động',
      all.clusters(at(isWorking, all.isCraft)),
    ),
    line(
      '15.4',
      'Cụm',
      'Loại cụm',
      'Số lượng cụm công nghiệp chuyên ngành đã hoạt động',
      all.clusters(at(isWorking, all.isSpecialised)),
    ),
    hectares('16', working, 'đã hoạt động: (16.1+16.2)', all.areas(isWorking)),
    hectares('16.1', working, 'hoạt động đã thành lập', all.areas(at(isWorking, isEstablished))),
    hectares('16.2', working, 'đã hoạt động nhưng chưa thành lập', all.areas(at(isWorking, all.not(isEstablished)))),
    hectares('16.3', 'Loại cụm', 'làng nghề đã hoạt động', all.areas(at(isWorking, all.isCraft))),
    hectares('16.4', 'Loại cụm', 'chuyên ngành đã hoạt động', all.areas(at(isWorking, all.isSpecialised))),
    line(
      '17',
      'ha',
      `${reports}; nếu không ghi thì cộng sổ lô đất`,
      'Tổng diện tích đất công nghiệp của các cụm công nghiệp đã hoạt động (tính theo quy hoạch chi tiết đã được duyệt)',
      all.industrialAreas,
    ),
    line(
      '18',
      'ha',
      `${reports}; nếu không ghi thì cộng sổ lô đất`,
      'Tổng diện tích đất công nghiệp đã cho thuê tại các cụm công nghiệp',
      all.leasedAreas,
    ),
    line(
      '19',
      '%',
      'Đất đã cho thuê hoặc đã cấp phép của mọi cụm đã hoạt động, chia cho đất công nghiệp của các cụm ấy',
      'Tỷ lệ lấp đầy bình quân của các cụm công nghiệp đã hoạt động',
      all.averageOccupancy,
    ),
    line(
      '20',
      'Dự án',
      working,
      'Tổng số dự án đầu tư sản xuất kinh doanh trong các cụm công nghiệp',
      all.projects('projects'),
    ),
    line(
      '21',
      'Dự án',
      working,
      'Số dự án đầu tư sản xuất kinh doanh có vốn đầu tư nước ngoài trong các cụm công nghiệp',
      all.projects('foreign_projects'),
    ),
    line(
      '22',
      'Dự án',
      working,
      `Số dự án đầu tư sản xuất kinh doanh đang hoạt động trong ${own('các cụm', 'cụm')} công nghiệp`,
      all.projects('operating'),
    ),
    line(
      '23',
      'Tỷ đồng',
      made,
      'Tổng doanh thu của các dự án đầu tư trong các cụm công nghiệp trong kỳ báo cáo',
      all.production('revenue_vnd', 1e9),
    ),
    line(
      '24',
      'Tỷ đồng',
      made,
      'Nộp ngân sách nhà nước của các dự án đầu tư trong các cụm công nghiệp trong kỳ báo cáo',
      all.production('budget_vnd', 1e9),
    ),
    line(
      '25',
      'Người',
      `${made} và của chủ đầu tư hạ tầng (Biểu số 02)`,
      'Tổng số lao động (có hợp đồng lao động) làm việc trong các cụm công nghiệp',
      all.workers,
    ),
    line(
      '26',
      'Cụm',
      reports,
      'Số cụm công nghiệp đã và đang đầu tư hệ thống xử lý nước thải tập trung',
      all.clusters(all.hasWorks('wastewater')),
    ),
    line(
      '27',
      'Cụm',
      reports,
      'Số cụm công nghiệp có hệ thống xử lý nước thải tập trung đạt tiêu chuẩn môi trường',
      all.clusters(all.hasWorks('wastewater_ok')),
    ),
  ]
}

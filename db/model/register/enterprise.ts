import { areaHa, choice, count, date, flag, money, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

export const enterprise = kind('enterprise', ['Doanh nghiệp', 'Enterprise'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên doanh nghiệp', 'Name', { required: true }),
  name_en: text('Tên tiếng Anh', 'English name'),
  tax_code: text('Mã số thuế', 'Tax code'),
  country: text('Quốc gia', 'Country'),
  foreign_capital: flag('Có vốn nước ngoài', 'Foreign capital'),
  /** Builds and runs the zone's infrastructure (Biểu 02), or is a secondary investor (Biểu 01). */
  role: choice('Vai trò', 'Role', {
    developer: ['chủ đầu tư hạ tầng', 'infrastructure developer'],
    secondary: ['dự án thứ cấp', 'secondary investor'],
  }),
  /** Where it produces, or the zone whose infrastructure it builds. */
  zone: ref('zone', 'Khu, cụm', 'Zone'),
  industry: text('Ngành', 'Industry'),
  address: text('Địa chỉ', 'Address'),
  phone: text('Điện thoại', 'Telephone'),
  email: text('Thư điện tử', 'E-mail'),
  note: note('Ghi chú', 'Note'),
})

export const tenant = kind('tenant', ['Dự án thứ cấp', 'Tenant project'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên dự án, doanh nghiệp', 'Project, enterprise', { required: true }),
  enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise'),
  zone: ref('zone', 'Khu, cụm', 'Zone'),
  country: text('Quốc gia', 'Country'),
  industry: text('Ngành', 'Industry'),
  capital_vnd: money('Vốn đăng ký', 'Registered capital'),
  area_ha: areaHa('Diện tích thuê', 'Leased area'),
  workers: count('Lao động', 'Workers', { unit: 'người' }),
  status: choice('Tình trạng', 'Status', {
    procedure: ['đang thực hiện thủ tục đầu tư', 'in procedure'],
    building: ['đang triển khai xây dựng', 'under construction'],
    operating: ['đã hoạt động', 'operating'],
  }),
  licensed: date('Ngày cấp chứng nhận', 'Licensed'),
  note: note('Ghi chú', 'Note'),
})

/** What stands in the way of a household, an enterprise or a zone: since when, whose it is to solve, what was answered. */
export const obstacle = kind('obstacle', ['Khó khăn, vướng mắc', 'Obstacle'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: note('Vướng gì', 'What is in the way', { required: true }),
  category: choice('Loại', 'Category', {
    dispute: ['tranh chấp', 'dispute'],
    mortgage: ['thế chấp', 'mortgage'],
    inheritance: ['thừa kế', 'inheritance'],
    absent: ['vắng chủ', 'owner absent'],
    price: ['không đồng ý giá', 'price refused'],
    funding: ['vốn', 'funding'],
    land: ['đất đai', 'land'],
    procedure: ['thủ tục', 'procedure'],
    labour: ['lao động', 'labour'],
    infrastructure: ['hạ tầng', 'infrastructure'],
    market: ['thị trường, nguyên liệu', 'market, materials'],
    other: ['khác', 'other'],
  }),
  household: ref('household', 'Hộ', 'Household'),
  enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise'),
  zone: ref('zone', 'Khu, cụm', 'Zone'),
  phase: ref('phase', 'Giai đoạn', 'Phase'),
  since: date('Từ ngày', 'Since'),
  agency: ref('agency', 'Cơ quan giải quyết', 'Whose it is to solve'),
  answered: date('Ngày trả lời', 'Answered'),
  answer: note('Trả lời', 'Answer'),
  solved: date('Ngày giải quyết xong', 'Solved'),
  document: ref('document', 'Văn bản', 'Paper'),
  note: note('Ghi chú', 'Note'),
})

/** A member of the steering group, or one to be invited to its meetings. */
export const member = kind(
  'member',
  ['Thành viên Tổ Chỉ đạo', 'Member'],
  {
    name: text('Họ tên, chức danh', 'Name, title', { required: true }),
    agency: ref('agency', 'Cơ quan', 'Agency'),
    enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise'),
    role: choice('Vai trò', 'Role', {
      head: ['Tổ trưởng', 'Head'],
      deputy: ['Tổ phó', 'Deputy head'],
      standing: ['Cơ quan thường trực', 'Standing agency'],
      member: ['Thành viên', 'Member'],
      invited: ['Mời dự', 'Invited'],
    }),
    document: ref('document', 'Văn bản', 'Paper'),
    valid_from: date('Từ ngày', 'From'),
    valid_to: date('Đến ngày', 'To'),
    note: note('Ghi chú', 'Note'),
  },
  { silent: true },
)

/** Workers that an enterprise asks for and gets in one quarter. */
export const labour = kind(
  'labour',
  ['Cung cầu lao động', 'Labour'],
  {
    enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    /** "2022-Q3". */
    quarter: text('Quý', 'Quarter', { required: true }),
    employed: count('Đang làm việc', 'Employed', { unit: 'người' }),
    wanted: count('Cần tuyển', 'Wanted', { unit: 'người' }),
    recruited: count('Đã tuyển', 'Recruited', { unit: 'người' }),
    introduced: count('Được giới thiệu', 'Introduced', { unit: 'người' }),
    skills: note('Nghề, trình độ', 'Skills'),
    document: ref('document', 'Văn bản', 'Paper'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['quarter'], silent: true },
)

/** What an enterprise or a developer reports for a half-year or a year (Thông tư 14/2024/TT-BCT, Biểu 01 and 02). */
export const report = kind(
  'report',
  ['Báo cáo kỳ', 'Period report'],
  {
    enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise'),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    /** "2026-H1" (15/12-14/6) or "2026" (15/12-14/12). */
    period: text('Kỳ', 'Period', { required: true }),
    revenue_vnd: money('Doanh thu', 'Revenue'),
    budget_vnd: money('Nộp ngân sách', 'Paid to the budget'),
    workers: count('Lao động có hợp đồng', 'Workers under contract', { unit: 'người' }),
    income_vnd: money('Thu nhập bình quân', 'Average income', { unit: 'đồng/tháng' }),
    invested_vnd: money('Tổng mức đầu tư được duyệt', 'Approved investment'),
    paid_vnd: money('Vốn đã thanh toán lũy kế', 'Paid to date'),
    /** By the approved detailed plan (Nghị định 32/2024/NĐ-CP, Điều 2 khoản 6). */
    industrial_ha: areaHa('Đất công nghiệp theo quy hoạch chi tiết', 'Industrial land'),
    built_ha: areaHa('Đất công nghiệp đã xây hạ tầng', 'Serviced industrial land'),
    leased_ha: areaHa('Đất công nghiệp đã cho thuê', 'Leased industrial land'),
    projects: count('Dự án đã thuê đất', 'Projects'),
    foreign_projects: count('Dự án có vốn nước ngoài', 'Foreign projects'),
    operating: count('Dự án đang hoạt động', 'Operating projects'),
    wastewater: flag('Có xử lý nước thải tập trung', 'Wastewater treatment'),
    wastewater_ok: flag('Nước thải đạt chuẩn', 'Wastewater to standard'),
    exports_usd: number('Xuất khẩu', 'Exports', { unit: 'USD' }),
    document: ref('document', 'Văn bản', 'Paper'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['period'], silent: true },
)

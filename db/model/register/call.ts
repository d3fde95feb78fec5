import { areaHa, choice, count, date, json, money, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

export const call = kind('call', ['Dự án kêu gọi đầu tư', 'Investment call'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên dự án', 'Project name', { required: true }),
  name_en: text('Tên tiếng Anh', 'English name'),
  zone: ref('zone', 'Khu, cụm', 'Zone'),
  phase: ref('phase', 'Giai đoạn', 'Phase'),
  list: ref('document', 'Danh mục kêu gọi', 'Call list'),
  listing: choice('Trong danh mục của tỉnh', 'In the province list', {
    in: ['trong danh mục', 'listed'],
    proposed: ['đề nghị bổ sung', 'proposed'],
    out: ['ngoài danh mục', 'not listed'],
    withdrawn: ['đã rút khỏi danh mục', 'withdrawn'],
  }),
  place: note('Địa điểm', 'Location'),
  stage: choice('Bước', 'Stage', {
    not_yet: ['chưa kêu gọi', 'not yet called'],
    calling: ['đang kêu gọi', 'calling'],
    interest: ['có nhà đầu tư quan tâm', 'investor interested'],
    preparing: ['đang hoàn thiện hồ sơ', 'file being completed'],
    approved: ['đã chấp thuận chủ trương', 'investment approved'],
    certified: ['đã cấp giấy chứng nhận', 'certified'],
    building: ['đang xây dựng', 'under construction'],
    operating: ['hoạt động', 'operating'],
    paused: ['tạm dừng', 'paused'],
    ended: ['chấm dứt', 'ended'],
  }),
  area_ha: areaHa('Quy mô', 'Scale'),
  capital_vnd: money('Tổng vốn dự kiến', 'Estimated capital'),
  duration_years: number('Thời hạn hoạt động', 'Duration', { unit: 'năm' }),
  objective: note('Mục tiêu', 'Objective'),
  sectors: note('Ngành nghề', 'Sectors'),
  form: note('Hình thức đầu tư', 'Form of investment'),
  selection: note('Hình thức lựa chọn nhà đầu tư', 'Investor selection'),
  schedule: note('Tiến độ dự kiến', 'Schedule'),
  land_status: note('Hiện trạng đất, giải phóng mặt bằng', 'Land and clearance status'),
  incentives: note('Ưu đãi đầu tư', 'Incentives'),
  agency: ref('agency', 'Cơ quan đầu mối', 'Agency in charge'),
  contact: note('Liên hệ', 'Contact'),
  next_steps: note('Hồ sơ, thủ tục tiếp theo', 'Next steps'),
  note: note('Ghi chú', 'Note'),
})

/** An exchange rate that somebody entered; amounts in USD are shown only when one stands here. */
export const rate = kind(
  'rate',
  ['Tỷ giá', 'Exchange rate'],
  {
    currency: text('Đồng tiền', 'Currency', { required: true }),
    vnd: number('Đồng đổi một đơn vị', 'Đồng per unit', { required: true, unit: 'đồng' }),
    date: date('Ngày', 'Date', { required: true }),
    document: ref('document', 'Nguồn', 'Source', { required: true }),
  },
  { title: ['currency'], silent: true },
)

/** A brief as it was on the day it was made; never changed afterwards. */
export const snapshot = kind(
  'snapshot',
  ['Bản chụp', 'Snapshot'],
  {
    code: text('Số bản chụp', 'Snapshot number', { required: true, unique: true }),
    call: ref('call', 'Dự án kêu gọi', 'Call'),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    at: text('Lúc', 'At', { required: true }),
    lang: text('Ngôn ngữ', 'Language', { required: true }),
    author: text('Người lập', 'Author'),
    /** The last line of the log that it knew. */
    version: count('Dòng nhật ký cuối', 'Last line of the log'),
    length: choice('Độ dài', 'Length', {
      one: ['một trang', 'one page'],
      two: ['hai trang', 'two pages'],
      full: ['đầy đủ', 'full'],
    }),
    state: choice('Bản', 'State', {
      draft: ['dự thảo', 'draft'],
      final: ['chính thức', 'final'],
    }),
    why: note('Lý do phát hành khi còn số chưa kiểm chứng', 'Why it was issued with unverified figures'),
    brief: json('Nội dung', 'Content', { required: true }),
  },
  { title: ['code'], silent: true },
)

import { choice, count, date, flag, json, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

export const investor = kind('investor', ['Nhà đầu tư quan tâm', 'Investor'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên nhà đầu tư', 'Name', { required: true }),
  name_en: text('Tên tiếng Anh', 'English name'),
  country: text('Quốc gia', 'Country'),
  sectors: note('Ngành quan tâm', 'Sectors'),
  area: text('Nhu cầu đất', 'Land wanted'),
  status: choice('Tình trạng', 'Status', {
    new: ['mới tiếp xúc', 'first contact'],
    talking: ['đang trao đổi', 'in talks'],
    visiting: ['đang khảo sát', 'visiting sites'],
    preparing: ['đang làm hồ sơ', 'preparing a file'],
    won: ['đã đầu tư', 'invested'],
    lost: ['dừng', 'dropped'],
  }),
  /** Under a confidentiality agreement: the name is masked on the projector. */
  confidential: flag('Có thỏa thuận bảo mật', 'Under confidentiality'),
  agency: ref('agency', 'Cơ quan đầu mối', 'Agency in charge'),
  next_step: note('Việc tiếp theo', 'Next step'),
  next_date: date('Hẹn ngày', 'Next date'),
  note: note('Ghi chú', 'Note'),
})

/** A person of an investor, an enterprise or an agency. */
export const contact = kind(
  'contact',
  ['Người liên hệ', 'Contact'],
  {
    investor: ref('investor', 'Nhà đầu tư', 'Investor'),
    enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise'),
    agency: ref('agency', 'Cơ quan', 'Agency'),
    name: text('Họ tên', 'Name', { required: true, personal: true }),
    position: text('Chức vụ', 'Position'),
    phone: text('Điện thoại', 'Telephone', { personal: true }),
    email: text('Thư điện tử', 'E-mail', { personal: true }),
    note: note('Ghi chú', 'Note'),
  },
  { silent: true },
)

/** A meeting, call or visit with an investor, and what comes next. */
export const talk = kind(
  'talk',
  ['Buổi làm việc', 'Talk'],
  {
    investor: ref('investor', 'Nhà đầu tư', 'Investor', { required: true }),
    call: ref('call', 'Dự án kêu gọi', 'Call'),
    date: date('Ngày', 'Date', { required: true }),
    name: text('Việc', 'About', { required: true }),
    place: text('Nơi', 'Place'),
    attended: note('Ai dự', 'Attended'),
    outcome: note('Kết quả', 'Outcome'),
    next_step: note('Việc tiếp theo', 'Next step'),
    next_date: date('Hẹn ngày', 'Next date'),
    document: ref('document', 'Văn bản', 'Paper'),
  },
  { silent: true },
)

/** A site that an investor looks at. */
export const shortlist = kind(
  'shortlist',
  ['Địa điểm quan tâm', 'Shortlisted site'],
  {
    investor: ref('investor', 'Nhà đầu tư', 'Investor', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    plot: ref('plot', 'Lô đất', 'Plot'),
    call: ref('call', 'Dự án kêu gọi', 'Call'),
    rank: count('Thứ tự', 'Rank'),
    opinion: note('Nhận xét', 'Opinion'),
  },
  { title: ['rank'], silent: true },
)

/** A condition of readiness to call investors, with its legal basis: data of the office, editable. */
export const rule = kind('rule', ['Điều kiện sẵn sàng', 'Readiness rule'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Điều kiện', 'Condition', { required: true }),
  number: number('Thứ tự', 'Number', { required: true }),
  /** Types of zones it is asked of, with spaces between; all when empty. */
  types: text('Áp dụng cho', 'Applies to'),
  test: choice(
    'Cách xét',
    'Test',
    {
      step: ['bước của trình tự đã xong', 'a step of a ladder is done'],
      field: ['hồ sơ có số liệu', 'a field is known'],
      share: ['tỷ lệ đạt mức', 'a share is reached'],
      listed: ['có tên trong danh mục kêu gọi', 'listed by the province'],
      proof: ['người phụ trách xác nhận', 'confirmed by hand'],
    },
    { required: true },
  ),
  /** What the test looks at: `{ about: 'planning', steps: ['approve'] }`, `{ fields: ['road'] }`, `{ share: 'funded', at_least: 100 }`; see db/model/readiness/test.ts. */
  params: json('Tham số', 'Parameters'),
  need: choice('Mức', 'Need', { must: ['bắt buộc', 'required'], should: ['nên có', 'wanted'] }, { required: true }),
  basis: text('Căn cứ', 'Legal basis'),
  document: ref('document', 'Văn bản', 'Paper'),
  /** Who holds what is missing; the people's committee of the commune when none is named. */
  agency: ref('agency', 'Cơ quan giữ', 'Agency that holds it'),
  off: flag('Tạm không xét', 'Not used'),
  note: note('Ghi chú', 'Note'),
})

/** What the office says by hand of one condition for one zone or phase. */
export const proof = kind(
  'proof',
  ['Xác nhận điều kiện', 'Proof'],
  {
    rule: ref('rule', 'Điều kiện', 'Rule', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    met: choice(
      'Đạt',
      'Met',
      { yes: ['đạt', 'met'], no: ['chưa đạt', 'not met'], na: ['không phải xét', 'not asked'] },
      { required: true },
    ),
    date: date('Ngày', 'Date'),
    document: ref('document', 'Văn bản', 'Paper'),
    agency: ref('agency', 'Cơ quan đang giữ', 'Agency that holds it'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['met'], silent: true },
)

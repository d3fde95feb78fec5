import { areaHa, choice, count, date, flag, money, note, number, ref, shape, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** A compensation plan, also called a round (đợt): the households that are paid and moved together. What the planner puts in order. */
export const plan = kind('plan', ['Phương án bồi thường', 'Compensation plan'], {
  code: text('Mã phương án', 'Plan code', { required: true, unique: true }),
  name: text('Tên phương án, đợt', 'Plan, round', { required: true }),
  zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
  phase: ref('phase', 'Giai đoạn', 'Phase'),
  ladder: text('Trình tự', 'Ladder'),
  area_ha: areaHa('Diện tích theo phương án', 'Planned area'),
  households: count('Số hộ theo phương án', 'Planned households', { unit: 'hộ' }),
  cost_vnd: money('Kinh phí theo phương án', 'Planned cost'),
  submitted: date('Ngày trình', 'Submitted'),
  approved: date('Ngày phê duyệt', 'Approved'),
  /** The day whose price tables hold for the awards; the day of approval when nothing else is written. */
  priced: date('Áp giá của ngày', 'Prices of'),
  decision: ref('document', 'Quyết định phê duyệt', 'Decision'),
  /** Touches a road, so that what is freed can be reached and offered at once. */
  road: flag('Giáp đường', 'Beside a road'),
  /** Codes of the plans that lie beside this one, with spaces between; read from the boundaries when they are known. */
  beside: text('Giáp các phương án (mã)', 'Neighbouring plans (codes)'),
  shape: shape('Ranh giới', 'Boundary'),
  note: note('Ghi chú', 'Note'),
})

export const household = kind(
  'household',
  ['Hộ có đất thu hồi', 'Affected household'],
  {
    code: text('Mã hộ', 'Household code', { required: true, unique: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    plan: ref('plan', 'Phương án bồi thường', 'Compensation plan'),
    name: text('Chủ hộ', 'Head of household', { personal: true }),
    hamlet: text('Ấp, khu phố', 'Hamlet'),
    identity: text('Số căn cước', 'Identity number', { personal: true }),
    phone: text('Điện thoại', 'Telephone', { personal: true }),
    people: count('Nhân khẩu', 'People', { unit: 'người' }),
    land_ha: areaHa('Đất thu hồi', 'Land recovered'),
    compensation_vnd: money('Bồi thường, hỗ trợ', 'Compensation', { personal: true }),
    step: text('Bước ghi trong danh sách', 'Step in the list'),
    resettled: choice('Tái định cư', 'Resettlement', {
      none: ['không', 'no'],
      asked: ['có nhu cầu', 'asked for'],
      given: ['đã bố trí', 'provided'],
      done: ['đã nhận', 'received'],
    }),
    note: note('Ghi chú', 'Note', { personal: true }),
  },
  { title: ['code'] },
)

/** A parcel of a household, as the cadastral map numbers it. */
export const parcel = kind(
  'parcel',
  ['Thửa đất', 'Parcel'],
  {
    household: ref('household', 'Hộ', 'Household', { required: true }),
    sheet: text('Tờ bản đồ', 'Map sheet'),
    number: text('Thửa số', 'Parcel number'),
    use: text('Loại đất', 'Land use'),
    area_m2: number('Diện tích thửa', 'Parcel area', { unit: 'm²', lasting: true }),
    taken_m2: number('Diện tích thu hồi', 'Area recovered', { unit: 'm²', lasting: true }),
    certificate: text('Giấy chứng nhận', 'Certificate'),
    position: text('Vị trí', 'Position'),
    shape: shape('Ranh giới', 'Boundary'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['number'], silent: true },
)

/** A table of prices or rates, by decision and date: of land, structures, crops, support, land rent or subleases. */
export const tariff = kind('tariff', ['Bảng giá', 'Price table'], {
  code: text('Mã bảng giá', 'Table code', { required: true, unique: true }),
  name: text('Tên bảng giá', 'Name', { required: true }),
  about: choice(
    'Loại giá',
    'What is priced',
    {
      land: ['đất', 'land'],
      structure: ['nhà, vật kiến trúc', 'structures'],
      crop: ['cây trồng, vật nuôi', 'crops, livestock'],
      support: ['hỗ trợ', 'support'],
      state_rent: ['tiền thuê đất trả Nhà nước', 'land rent to the State'],
      sublease: ['giá cho thuê lại đất', 'sublease price'],
      fee: ['phí hạ tầng', 'infrastructure fee'],
    },
    { required: true },
  ),
  zone: ref('zone', 'Khu, cụm', 'Zone'),
  document: ref('document', 'Quyết định', 'Decision'),
  valid_from: date('Áp dụng từ', 'Valid from'),
  valid_to: date('Áp dụng đến', 'Valid to'),
  note: note('Ghi chú', 'Note'),
})

/** One line of a price table. */
export const price = kind(
  'price',
  ['Đơn giá', 'Price'],
  {
    tariff: ref('tariff', 'Bảng giá', 'Price table', { required: true }),
    code: text('Mã đơn giá', 'Price code', { required: true }),
    name: text('Tên', 'Name', { required: true }),
    position: text('Vị trí, hạng', 'Position, class'),
    measure: text('Đơn vị tính', 'Per'),
    price_vnd: money('Đơn giá', 'Price', { required: true }),
    note: note('Ghi chú', 'Note'),
  },
  { silent: true },
)

/** One line of a household's award: quantity x price x coefficient, or an amount that a decision fixes. */
export const award = kind(
  'award',
  ['Khoản bồi thường', 'Award line'],
  {
    household: ref('household', 'Hộ', 'Household', { required: true }),
    parcel: ref('parcel', 'Thửa đất', 'Parcel'),
    category: choice(
      'Loại khoản',
      'Category',
      {
        land: ['đất', 'land'],
        structure: ['nhà, vật kiến trúc', 'structure'],
        crop: ['cây trồng, vật nuôi', 'crop, livestock'],
        support: ['hỗ trợ', 'support'],
        bonus: ['thưởng bàn giao sớm', 'early handover'],
      },
      { required: true },
    ),
    name: text('Nội dung', 'What', { required: true }),
    quantity: number('Số lượng', 'Quantity'),
    measure: text('Đơn vị tính', 'Unit'),
    /** The code of the price; which table it is read from depends on the day. */
    price: text('Mã đơn giá', 'Price code'),
    coefficient: number('Hệ số', 'Coefficient'),
    fixed_vnd: money('Số tiền ấn định', 'Fixed amount', { personal: true }),
    document: ref('document', 'Căn cứ', 'Basis'),
    note: note('Ghi chú', 'Note'),
  },
  { silent: true },
)

/** Money handed to a household. */
export const payment = kind(
  'payment',
  ['Chi trả', 'Payment'],
  {
    household: ref('household', 'Hộ', 'Household', { required: true }),
    funding: ref('funding', 'Nguồn vốn', 'Funding'),
    date: date('Ngày chi', 'Paid on'),
    amount_vnd: money('Số tiền', 'Amount', { required: true, personal: true }),
    document: ref('document', 'Chứng từ', 'Voucher'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['date'], silent: true },
)

/** A complaint or petition with the day by which it must be answered. */
export const complaint = kind('complaint', ['Khiếu nại, kiến nghị', 'Complaint'], {
  code: text('Mã đơn', 'Code', { required: true, unique: true }),
  household: ref('household', 'Hộ', 'Household'),
  zone: ref('zone', 'Khu, cụm', 'Zone'),
  name: note('Nội dung', 'About', { required: true, personal: true }),
  received: date('Ngày nhận', 'Received'),
  agency: ref('agency', 'Cơ quan giải quyết', 'Agency in charge'),
  due: date('Hạn giải quyết', 'Deadline'),
  answered: date('Ngày trả lời', 'Answered'),
  document: ref('document', 'Văn bản trả lời', 'Answer'),
  result: choice('Kết quả', 'Result', {
    upheld: ['chấp nhận', 'upheld'],
    partly: ['chấp nhận một phần', 'partly upheld'],
    refused: ['không chấp nhận', 'refused'],
    withdrawn: ['rút đơn', 'withdrawn'],
  }),
  note: note('Ghi chú', 'Note', { personal: true }),
})

import { areaHa, choice, date, flag, json, money, note, number, ref, shape, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

export const plot = kind(
  'plot',
  ['Lô đất', 'Plot'],
  {
    code: text('Mã lô', 'Plot code', { required: true, unique: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    area_ha: areaHa('Diện tích', 'Area'),
    use: choice('Loại đất', 'Use', {
      industrial: ['đất công nghiệp', 'industrial'],
      service: ['dịch vụ', 'service'],
      infrastructure: ['hạ tầng kỹ thuật', 'infrastructure'],
      green: ['cây xanh', 'green'],
    }),
    status: choice('Tình trạng', 'Status', {
      ready: ['sẵn sàng', 'ready'],
      reserved: ['giữ chỗ', 'reserved'],
      leased: ['đã cho thuê', 'leased'],
      infrastructure: ['hạ tầng', 'infrastructure'],
    }),
    tenant: ref('tenant', 'Bên thuê', 'Tenant'),
    /** Set when the plot was split or merged into others: it is kept, and no longer counted. */
    ended: date('Ngày tách, nhập', 'Split or merged on'),
    shape: shape('Ranh giới', 'Boundary'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['code'] },
)

/** A plot that came from another by a split or a merge. */
export const lineage = kind(
  'lineage',
  ['Nguồn gốc lô', 'Lineage'],
  {
    before: ref('plot', 'Lô cũ', 'Old plot', { required: true }),
    after: ref('plot', 'Lô mới', 'New plot', { required: true }),
    date: date('Ngày', 'Date'),
    document: ref('document', 'Văn bản', 'Paper'),
  },
  { title: ['date'], silent: true },
)

/** How a price of a lease is paid. Each of the three has its own way: who is exempt from the State's rent still pays the developer's fee. */
const payment = {
  yearly: ['hằng năm', 'yearly'],
  once: ['một lần cho cả thời gian', 'once for the whole term'],
  free: ['được miễn', 'exempt'],
} satisfies Record<string, [string, string]>

/** A contract by which a tenant holds land, and what it pays to whom. */
export const lease = kind(
  'lease',
  ['Hợp đồng thuê đất', 'Lease'],
  {
    code: text('Số hợp đồng', 'Contract', { required: true, unique: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    plot: ref('plot', 'Lô đất', 'Plot'),
    tenant: ref('tenant', 'Bên thuê', 'Tenant', { required: true }),
    area_ha: areaHa('Diện tích thuê', 'Leased area'),
    signed: date('Ngày ký', 'Signed'),
    starts: date('Thuê từ', 'From'),
    ends: date('Thuê đến', 'To'),
    ended: date('Thanh lý', 'Terminated'),
    state_rent_vnd: money('Đơn giá thuê đất trả Nhà nước', 'Land rent to the State', { unit: 'đồng/m²/năm' }),
    payment: choice('Cách trả tiền thuê đất', 'Payment of the land rent', payment),
    /** Exemption for some years, after which the rent is paid yearly (Nghị định 103/2024/NĐ-CP, Điều 39). */
    free_until: date('Miễn tiền thuê đất đến hết', 'Exempt until'),
    sublease_vnd: money('Giá cho thuê lại đất', 'Sublease price', { unit: 'đồng/m²/năm' }),
    sublease_payment: choice('Cách trả tiền thuê lại', 'Payment of the sublease', payment),
    fee_vnd: money('Phí hạ tầng', 'Infrastructure fee', { unit: 'đồng/m²/năm' }),
    fee_payment: choice('Cách trả phí hạ tầng', 'Payment of the fee', payment),
    review: date('Ngày điều chỉnh đơn giá', 'Next review of the price'),
    document: ref('document', 'Văn bản', 'Paper'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['code'] },
)

/** What a tenant owes for one period, and what it has paid. */
export const charge = kind(
  'charge',
  ['Khoản phải thu', 'Charge'],
  {
    lease: ref('lease', 'Hợp đồng thuê đất', 'Lease', { required: true }),
    about: choice(
      'Khoản',
      'For',
      {
        state_rent: ['tiền thuê đất trả Nhà nước', 'land rent to the State'],
        sublease: ['tiền thuê lại đất', 'sublease'],
        fee: ['phí hạ tầng', 'infrastructure fee'],
      },
      { required: true },
    ),
    period: text('Kỳ', 'Period'),
    due: date('Hạn nộp', 'Due'),
    amount_vnd: money('Phải nộp', 'Owed'),
    paid_vnd: money('Đã nộp', 'Paid'),
    paid: date('Ngày nộp', 'Paid on'),
    document: ref('document', 'Chứng từ', 'Voucher'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['period'], silent: true },
)

/** A saved rent what-if: one price of a zone changed, to be compared and taken back. */
export const scenario = kind('scenario', ['Phương án giá thuê', 'Rent scenario'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên', 'Name', { required: true }),
  zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
  about: choice('Loại giá', 'Price', {
    state_rent: ['tiền thuê đất trả Nhà nước', 'land rent to the State'],
    sublease: ['giá cho thuê lại đất', 'sublease price'],
    fee: ['phí hạ tầng', 'infrastructure fee'],
  }),
  rate_vnd: money('Đơn giá đề xuất', 'Proposed price', { unit: 'đồng/m²/năm' }),
  valid_from: date('Áp dụng từ', 'Valid from'),
  yearly_pct: number('Tăng mỗi năm', 'Yearly rise', { unit: '%' }),
  /** What else was set on the form when it was saved. */
  inputs: json('Số đã đặt', 'Inputs'),
  chosen: flag('Phương án trình', 'Put forward'),
  document: ref('document', 'Văn bản', 'Paper'),
  note: note('Ghi chú', 'Note'),
})

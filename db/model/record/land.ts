import { areaHa, choice, count, date, money, note, ref, shape, text } from './field.ts'
import { kind } from './kind.ts'

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
    shape: shape('Ranh giới', 'Boundary'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['code'] },
)

export const tenant = kind('tenant', ['Dự án thứ cấp', 'Tenant project'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên dự án, doanh nghiệp', 'Project, enterprise', { required: true }),
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

export const household = kind(
  'household',
  ['Hộ bị thu hồi đất', 'Affected household'],
  {
    code: text('Mã hộ', 'Household code', { required: true, unique: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    name: text('Chủ hộ', 'Head of household', { personal: true }),
    land_ha: areaHa('Đất thu hồi', 'Land recovered'),
    compensation_vnd: money('Bồi thường, hỗ trợ', 'Compensation', { personal: true }),
    step: text('Bước hiện tại', 'Current step'),
    note: note('Ghi chú', 'Note', { personal: true }),
  },
  { title: ['code'] },
)

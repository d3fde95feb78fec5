import { choice, count, date, note, number, point, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

export const unit = kind('unit', ['Đơn vị hành chính', 'Administrative unit'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên', 'Name', { required: true }),
  level: choice(
    'Cấp',
    'Level',
    {
      province: ['tỉnh', 'province'],
      city: ['thành phố', 'city'],
      district: ['huyện', 'district'],
      commune: ['xã', 'commune'],
      ward: ['phường', 'ward'],
      town: ['thị trấn', 'township'],
      special: ['đặc khu', 'special zone'],
    },
    { required: true },
  ),
  gso: text('Mã Cục Thống kê', 'Statistics office code'),
  parent: ref('unit', 'Thuộc', 'Part of'),
  valid_from: date('Từ ngày', 'From'),
  valid_to: date('Đến ngày', 'To'),
  seat: point('Trụ sở', 'Seat'),
  area_km2: number('Diện tích tự nhiên', 'Land area', { unit: 'km²' }),
  population: count('Dân số', 'Population', { unit: 'người' }),
  note: note('Ghi chú', 'Note'),
})

export const agency = kind('agency', ['Cơ quan', 'Agency'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên', 'Name', { required: true }),
  short: text('Tên gọi tắt', 'Short name'),
  name_en: text('Tên tiếng Anh', 'English name'),
  level: choice('Cấp', 'Level', {
    central: ['Trung ương', 'Central'],
    province: ['Tỉnh', 'Province'],
    district: ['Huyện', 'District'],
    commune: ['Xã', 'Commune'],
    other: ['Khác', 'Other'],
  }),
  parent: ref('agency', 'Cơ quan chủ quản', 'Parent agency'),
  unit: ref('unit', 'Địa bàn', 'Area'),
  address: text('Địa chỉ', 'Address'),
  phone: text('Điện thoại', 'Telephone'),
  email: text('Thư điện tử', 'E-mail'),
  valid_from: date('Từ ngày', 'From'),
  valid_to: date('Đến ngày', 'To'),
  note: note('Ghi chú', 'Note'),
})

/** A unit that became (part of) another; papers before the date keep the old name. */
export const merger = kind(
  'merger',
  ['Sáp nhập đơn vị', 'Merger of units'],
  {
    before: ref('unit', 'Đơn vị cũ', 'Old unit', { required: true }),
    after: ref('unit', 'Đơn vị mới', 'New unit', { required: true }),
    date: date('Ngày', 'Date', { required: true }),
    document: ref('document', 'Văn bản', 'Paper'),
  },
  { title: ['date'], silent: true },
)

/** An agency whose work passed to another, whole or in one field of work. */
export const succession = kind(
  'succession',
  ['Chuyển giao cơ quan', 'Succession of agencies'],
  {
    before: ref('agency', 'Cơ quan cũ', 'Old agency', { required: true }),
    after: ref('agency', 'Cơ quan mới', 'New agency', { required: true }),
    date: date('Ngày', 'Date'),
    document: ref('document', 'Văn bản', 'Paper'),
    scope: text('Phần việc', 'Field of work'),
  },
  { title: ['scope'], silent: true },
)

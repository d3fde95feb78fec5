import { areaHa, choice, count, date, money, note, number, percent, point, ref, shape, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'
import { certainty } from './document.ts'

/** Words of the `status` theme; each is drawn as one of the six status classes (see theme.ts). */
export const zoneStatus = {
  operating: ['Đang hoạt động', 'Operating'],
  calling: ['Đang kêu gọi đầu tư', 'Calling for investment'],
  paused: ['Tạm dừng', 'Paused'],
  planned: ['Mới có kế hoạch', 'Planned'],
  blocked: ['Vướng vốn bồi thường', 'Compensation not funded'],
} satisfies Record<string, [string, string]>

export const zone = kind('zone', ['Khu, cụm', 'Zone'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên', 'Name', { required: true }),
  name_en: text('Tên tiếng Anh', 'English name'),
  type: choice(
    'Loại',
    'Type',
    {
      kcn: ['Khu công nghiệp', 'Industrial park'],
      ccn: ['Cụm công nghiệp', 'Industrial cluster'],
      housing: ['Nhà ở công nhân', "Workers' housing"],
    },
    { required: true },
  ),
  /** Of a cluster: Nghị định 32/2024/NĐ-CP, Điều 2 khoản 2; Thông tư 14/2024/TT-BCT, ghi chú Biểu 03. */
  cluster: choice('Loại cụm', 'Kind of cluster', {
    craft: ['làng nghề', 'craft village'],
    specialised: ['chuyên ngành', 'specialised'],
    mixed: ['nhiều ngành', 'several sectors'],
  }),
  unit: ref('unit', 'Đơn vị hành chính', 'Administrative unit'),
  unit_before: ref('unit', 'Trước 7/2025', 'Before 7/2025'),
  place: note('Vị trí', 'Location'),
  area_ha: areaHa('Diện tích quy hoạch', 'Planned area'),
  approved_ha: areaHa('Diện tích được chấp thuận', 'Approved area'),
  status: choice('Tình trạng', 'Status', zoneStatus),
  established: date('Ngày thành lập', 'Established'),
  developer: text('Chủ đầu tư hạ tầng', 'Infrastructure developer'),
  industries: note('Ngành nghề', 'Sectors'),
  incentives: note('Ưu đãi đầu tư', 'Incentives'),
  occupancy_pct: percent('Lấp đầy theo báo cáo', 'Reported occupancy'),
  workers: count('Lao động', 'Workers', { unit: 'người' }),
  land_rent_vnd: money('Đơn giá thuê đất trả Nhà nước', 'Land rent to the State', { unit: 'đồng/m²/năm' }),
  sublease_vnd: money('Giá cho thuê lại, phí hạ tầng', 'Sublease price, infrastructure fee', { unit: 'đồng/m²' }),
  road: note('Giao thông', 'Roads'),
  power: note('Cấp điện', 'Power'),
  water: note('Cấp nước', 'Water'),
  wastewater: note('Xử lý nước thải', 'Wastewater treatment'),
  telecom: note('Viễn thông', 'Telecommunications'),
  point: point('Tọa độ', 'Coordinates'),
  shape: shape('Ranh giới', 'Boundary'),
  quality: choice('Chất lượng vị trí', 'Quality of the place', {
    surveyed: ['đo đạc', 'surveyed'],
    digitised: ['số hóa từ bản vẽ', 'digitised'],
    schematic: ['sơ đồ', 'schematic'],
    point: ['vị trí gần đúng', 'approximate place'],
  }),
  note: note('Ghi chú', 'Note'),
})

export const phase = kind('phase', ['Giai đoạn', 'Phase'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
  name: text('Tên', 'Name', { required: true }),
  area_ha: areaHa('Diện tích', 'Area'),
  approved_ha: areaHa('Diện tích được chấp thuận', 'Approved area'),
  status: choice('Tình trạng', 'Status', zoneStatus),
  developer: text('Chủ đầu tư hạ tầng', 'Infrastructure developer'),
  occupancy_pct: percent('Lấp đầy theo báo cáo', 'Reported occupancy'),
  shape: shape('Ranh giới', 'Boundary'),
  note: note('Ghi chú', 'Note'),
})

/** How far a zone lies from a place that an investor asks for. */
export const distance = kind(
  'distance',
  ['Khoảng cách', 'Distance'],
  {
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    place: text('Đến', 'To', { required: true }),
    km: number('Khoảng cách', 'Distance', { unit: 'km', lasting: true }),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['place'], silent: true },
)

/**
 * Which ladder a zone or a phase goes by. A case that moves to another ladder when the law changes gets a second row; the first keeps its
 * past and says when it ended. Without a row the ladder in force is offered.
 */
export const procedure = kind(
  'procedure',
  ['Hồ sơ thủ tục', 'Procedure'],
  {
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    ladder: text('Trình tự', 'Ladder', { required: true }),
    started: date('Bắt đầu', 'Started'),
    ended: date('Chuyển sang trình tự khác', 'Moved to another ladder'),
    document: ref('document', 'Văn bản', 'Paper'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['ladder'], silent: true },
)

/** A step of a ladder that a zone, a phase, a compensation plan or one household has reached, with its paper. */
export const progress = kind(
  'progress',
  ['Tiến độ', 'Progress'],
  {
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    plan: ref('plan', 'Phương án bồi thường', 'Compensation plan'),
    household: ref('household', 'Hộ', 'Household'),
    ladder: text('Trình tự', 'Ladder', { required: true }),
    step: text('Bước', 'Step', { required: true }),
    status: choice(
      'Tình trạng',
      'Status',
      {
        done: ['Xong', 'Done'],
        doing: ['Đang làm', 'In progress'],
        wait: ['Chờ cơ quan khác', 'Waiting for another agency'],
        stuck: ['Vướng', 'Stuck'],
        todo: ['Chưa làm', 'To do'],
        skip: ['Không phải làm', 'Not needed'],
      },
      { required: true },
    ),
    /** The day the step was done, or since when it stands as it does. */
    date: date('Ngày', 'Date'),
    document: ref('document', 'Văn bản', 'Paper'),
    agency: ref('agency', 'Cơ quan đang giữ', 'Agency that holds it'),
    certainty: choice('Độ tin cậy', 'Certainty', certainty),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['step'], silent: true },
)

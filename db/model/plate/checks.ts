import type { ZoneSummary } from '../dossier.ts'
import { themes } from '../theme.ts'
import type { Reading } from '../themed.ts'
import type { View } from './frame.ts'
import { fine, warn } from './part/part.ts'
import { isRough } from './part/pieces.ts'
import type { Check } from './plate.ts'
import { scaleText } from './scale.ts'

type Seen = {
  here: readonly ZoneSummary[]
  /** All that the sheet ought to show; none for one zone's own sheet. */
  all: readonly ZoneSummary[]
  view: View
  finest: number
  asked: number | null
  isOriented: boolean
  reading: Reading
}

/** What is told of a sheet before it leaves: what it carries by rule, and what its reader will miss. */
export function checksOf({ here, all, view, finest, asked, isOriented, reading }: Seen): Check[] {
  const classes = new Set(here.map(reading.classOf)).size
  const rough = here.filter(isRough).length
  const unplaced = all.filter(zone => !zone.point && !zone.shape).length
  const outside = all.length - unplaced - here.length
  const checks = [
    fine('Có khung Hoàng Sa, Trường Sa'),
    isOriented
      ? fine('Có dòng "Bản đồ định hướng"')
      : fine('Ranh giới đo đạc, số hóa: không cần dòng "Bản đồ định hướng"'),
    fine(`Chú giải khớp ${classes} lớp ${themes[reading.theme].label.vi.toLocaleLowerCase('vi')} đang vẽ`),
    fine('Không có tên hộ, số tiền từng hộ'),
  ]
  if (view.isHeld && asked !== null)
    checks.push(warn(`Không vẽ ${scaleText(asked)}: vị trí chỉ đủ chắc cho ${scaleText(finest)}`))
  if (rough > 0) checks.push(warn(`${rough} khu có vị trí gần đúng hoặc ranh giới sơ đồ`))
  if (unplaced > 0) checks.push(warn(`${unplaced} khu chưa có vị trí, chỉ ghi trong bảng`))
  if (outside > 0) checks.push(warn(`${outside} khu nằm ngoài khung bản đồ này`))
  return checks
}

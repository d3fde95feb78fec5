import type { Words } from './record/field.ts'
import type { RecordOf } from './record/kinds.ts'
import type { Status } from './sign/status.ts'

/** The six classes in which everything on the map is drawn. */
export type StatusKey = Status
export type ThemeName = 'status' | 'planning' | 'clearance' | 'call' | 'directive'

/** What a theme's rules look at. */
export type ThemeFacts = {
  status: RecordOf<'zone'>['status']
  planning: { status: RecordOf<'progress'>['status']; approves: boolean }[]
  clearance: { status: RecordOf<'progress'>['status']; last: boolean }[]
  calls: (RecordOf<'call'>['stage'] | null)[]
  directives: { status: RecordOf<'directive'>['status']; due: string | null }[]
}

type Theme = {
  label: Words
  rule: string
  words: Record<StatusKey, string>
  classify: (facts: ThemeFacts, today: string) => StatusKey
}

const byStatus = { operating: 'xong', calling: 'doing', paused: 'wait', planned: 'todo', blocked: 'stuck' } as const
const unknown = 'Chưa có số liệu'

/** The themes of the map: each gives a zone its class by rule, and its own words to the classes. */
export const themes: Record<ThemeName, Theme> = {
  status: {
    label: { vi: 'Tình trạng', en: 'Status' },
    rule: 'Theo tình trạng ghi trong hồ sơ khu.',
    words: {
      xong: 'Đang hoạt động',
      doing: 'Đang kêu gọi đầu tư',
      wait: 'Tạm dừng',
      todo: 'Mới có kế hoạch',
      stuck: 'Vướng vốn bồi thường',
      unk: unknown,
    },
    classify: ({ status }) => (status ? byStatus[status] : 'unk'),
  },
  planning: {
    label: { vi: 'Quy hoạch', en: 'Planning' },
    rule: 'Đã duyệt khi có quyết định quy hoạch chi tiết hoặc phân khu; chưa đủ thì theo bước gần nhất.',
    words: {
      xong: 'Đã duyệt chi tiết hoặc phân khu',
      doing: 'Đang lập',
      wait: 'Chờ đối chiếu',
      todo: 'Có trong kế hoạch',
      stuck: 'Rút khỏi quy hoạch',
      unk: unknown,
    },
    classify: ({ planning }) => {
      if (planning.some(each => each.status === 'stuck')) return 'stuck'
      if (planning.some(each => each.approves && each.status === 'done')) return 'xong'
      return furthest(planning.map(each => each.status))
    },
  },
  clearance: {
    label: { vi: 'Mặt bằng', en: 'Site clearance' },
    rule: 'Đã bàn giao khi bước cuối xong; vướng khi một bước bị vướng vốn hoặc vướng hộ.',
    words: {
      xong: 'Đã bàn giao',
      doing: 'Đang chi trả',
      wait: 'Chờ phê duyệt',
      todo: 'Chưa kiểm đếm',
      stuck: 'Vướng vốn, vướng hộ',
      unk: unknown,
    },
    classify: ({ clearance }) => {
      if (clearance.some(each => each.status === 'stuck')) return 'stuck'
      if (clearance.some(each => each.last && each.status === 'done')) return 'xong'
      return clearance.some(each => each.status === 'done') ? 'doing' : furthest(clearance.map(each => each.status))
    },
  },
  call: {
    label: { vi: 'Kêu gọi', en: 'Investment call' },
    rule: 'Theo bước xa nhất của các dự án kêu gọi trong khu.',
    words: {
      xong: 'Đã có nhà đầu tư',
      doing: 'Đang kêu gọi',
      wait: 'Chờ điều kiện',
      todo: 'Chưa kêu gọi',
      stuck: 'Bị thu hồi',
      unk: unknown,
    },
    classify: ({ calls }) => {
      const has = (...stages: (string | null)[]) => calls.some(stage => stages.includes(stage))
      if (has('approved', 'certified', 'building', 'operating')) return 'xong'
      if (has('calling', 'interest', 'preparing')) return 'doing'
      if (has('paused')) return 'wait'
      if (has('not_yet')) return 'todo'
      return has('ended') ? 'stuck' : 'unk'
    },
  },
  directive: {
    label: { vi: 'Nhiệm vụ', en: 'Directives' },
    rule: 'Theo nhiệm vụ xấu nhất của khu; trễ khi quá thời hạn mà chưa xong.',
    words: {
      xong: 'Xong hết',
      doing: 'Đang làm',
      wait: 'Chờ trả lời',
      todo: 'Chưa làm',
      stuck: 'Có việc trễ',
      unk: 'Không có việc, chưa có số liệu',
    },
    classify: ({ directives }, today) => {
      if (directives.some(each => each.due !== null && each.due < today && each.status !== 'done')) return 'stuck'
      const known = directives.map(each => each.status).filter(status => status !== null)
      if (known.length === 0) return 'unk'
      return (['todo', 'wait', 'doing'] as const).find(status => known.includes(status)) ?? 'xong'
    },
  },
}

export const themeNames = Object.keys(themes) as ThemeName[]

function furthest(steps: string[]): StatusKey {
  if (steps.includes('doing')) return 'doing'
  if (steps.includes('wait')) return 'wait'
  return steps.some(step => step === 'done' || step === 'todo') ? 'todo' : 'unk'
}

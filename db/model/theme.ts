import type { Words } from './record/field.ts'
import type { ShapeKind } from './shape/set.ts'
import type { Status } from './sign/status.ts'

/** The six classes in which everything on the map is drawn. */
export type StatusKey = Status
export type ThemeName = ZoneTheme | 'establishment' | 'money' | 'readiness' | 'plots' | 'rent' | 'sublease' | 'fee'

type Theme = {
  label: Words
  /** Under which heading of the switch it stands; the first ones stand in the row. */
  group: 'ground' | 'call' | 'price' | 'work'
  rule: string
  /** The words of the classes, of zones and of all that has none of its own. */
  words: Record<StatusKey, string>
  /** The words for kinds that stand by other things than their zone does; a kind named with null is drawn without a class. */
  kinds?: Partial<Record<ShapeKind, Record<StatusKey, string>>>
  /** The kinds besides zones that have a class. */
  drawn: readonly ShapeKind[]
}

const unknown = 'Chưa có số liệu'

/** Themes whose class is known with every zone; the others are asked for when they are shown. */
export const zoneThemes = ['status', 'planning', 'clearance', 'call', 'directive'] as const
export type ZoneTheme = (typeof zoneThemes)[number]

const priceWords = {
  xong: 'Mức cao',
  doing: 'Mức giữa',
  todo: 'Mức thấp',
  wait: 'Chỉ có đơn giá ghi trong hồ sơ khu',
  stuck: 'Hai bảng giá cùng áp dụng',
  unk: 'Chưa có giá',
}
const priceRule = (what: string) =>
  `${what} theo bảng giá đang áp dụng của khu, không có thì của tỉnh; xếp từ thấp đến cao. Tiền thuê đất, giá cho thuê lại và phí hạ tầng không gộp với nhau.`

/** The themes of the map: each gives its own words to the classes, and says its rule. */
export const themes: Record<ThemeName, Theme> = {
  status: {
    label: { vi: 'Tình trạng', en: 'Status' },
    group: 'ground',
    rule: 'Theo tình trạng ghi trong hồ sơ khu và giai đoạn.',
    words: {
      xong: 'Đang hoạt động',
      doing: 'Đang kêu gọi đầu tư',
      wait: 'Tạm dừng',
      todo: 'Mới có kế hoạch',
      stuck: 'Vướng vốn bồi thường',
      unk: unknown,
    },
    drawn: ['phase'],
  },
  planning: {
    label: { vi: 'Quy hoạch', en: 'Planning' },
    group: 'ground',
    rule: 'Đã duyệt khi có quyết định quy hoạch chi tiết hoặc phân khu; chưa đủ thì theo bước gần nhất.',
    words: {
      xong: 'Đã duyệt chi tiết hoặc phân khu',
      doing: 'Đang lập',
      wait: 'Chờ đối chiếu',
      todo: 'Có trong kế hoạch',
      stuck: 'Rút khỏi quy hoạch',
      unk: unknown,
    },
    drawn: ['phase'],
  },
  establishment: {
    label: { vi: 'Thành lập', en: 'Establishment' },
    group: 'ground',
    rule: 'Đã thành lập khi hồ sơ có ngày thành lập, hoặc bước cho thành lập trong trình tự đã xong; chưa đủ thì theo bước gần nhất.',
    words: {
      xong: 'Đã thành lập',
      doing: 'Đang làm thủ tục',
      wait: 'Chờ cơ quan khác',
      todo: 'Chưa thành lập',
      stuck: 'Vướng thủ tục',
      unk: unknown,
    },
    drawn: ['phase'],
  },
  clearance: {
    label: { vi: 'Mặt bằng', en: 'Site clearance' },
    group: 'ground',
    rule: 'Đã bàn giao khi bước cuối xong; vướng khi một bước bị vướng vốn hoặc vướng hộ. Phóng gần: từng thửa theo các bước và vướng mắc của hộ.',
    words: {
      xong: 'Đã bàn giao',
      doing: 'Đang chi trả',
      wait: 'Chờ phê duyệt',
      todo: 'Chưa kiểm đếm',
      stuck: 'Vướng vốn, vướng hộ',
      unk: unknown,
    },
    kinds: {
      parcel: {
        xong: 'Đã bàn giao',
        doing: 'Đang kiểm đếm đến thu hồi',
        wait: 'Chờ cơ quan khác',
        todo: 'Chưa kiểm đếm',
        stuck: 'Hộ đang vướng',
        unk: unknown,
      },
    },
    drawn: ['phase', 'plan', 'parcel'],
  },
  money: {
    label: { vi: 'Vốn', en: 'Money' },
    group: 'ground',
    rule: 'Cộng các dòng vốn: nhu cầu, đã bố trí, đã giải ngân. Vướng vốn khi có vướng mắc về vốn chưa gỡ, hoặc hồ sơ ghi vướng vốn bồi thường.',
    words: {
      xong: 'Đã giải ngân đủ nhu cầu',
      doing: 'Đã bố trí đủ, đang giải ngân',
      wait: 'Bố trí chưa đủ nhu cầu',
      todo: 'Chưa bố trí',
      stuck: 'Vướng vốn',
      unk: unknown,
    },
    drawn: ['phase', 'plan'],
  },
  call: {
    label: { vi: 'Kêu gọi', en: 'Investment call' },
    group: 'call',
    rule: 'Theo bước xa nhất của các dự án kêu gọi trong khu.',
    words: {
      xong: 'Đã có nhà đầu tư',
      doing: 'Đang kêu gọi',
      wait: 'Chờ điều kiện',
      todo: 'Chưa kêu gọi',
      stuck: 'Bị thu hồi',
      unk: unknown,
    },
    drawn: ['phase'],
  },
  readiness: {
    label: { vi: 'Sẵn sàng', en: 'Readiness' },
    group: 'call',
    rule: 'Theo các điều kiện công bố đang xét. Gần đủ: điều bắt buộc không còn trống, còn chỗ cần đối chiếu hoặc điều nên có.',
    words: {
      xong: 'Đủ để công bố',
      doing: 'Gần đủ để công bố',
      wait: 'Chờ đối chiếu',
      todo: 'Chưa đủ để công bố',
      stuck: 'Vướng',
      unk: 'Chưa có điều kiện để xét',
    },
    drawn: ['phase'],
  },
  plots: {
    label: { vi: 'Lô đất', en: 'Plots, occupancy' },
    group: 'call',
    rule: 'Khu và giai đoạn: tỷ lệ lấp đầy tính từ các lô (Nghị định 32/2024/NĐ-CP, Điều 2 khoản 7), mốc 60 %. Lô: theo tình trạng và hợp đồng; đất hạ tầng, cây xanh chỉ có viền.',
    words: {
      xong: 'Lấp đầy từ 60\u00a0% trở lên',
      doing: 'Lấp đầy dưới 60\u00a0%',
      wait: 'Có lô chưa rõ diện tích, loại đất',
      todo: 'Chưa cho thuê lô nào',
      stuck: 'Vướng',
      unk: 'Chưa có lô đất trong sổ',
    },
    kinds: {
      plot: {
        xong: 'Đã cho thuê',
        doing: 'Dự án đã được cấp phép',
        wait: 'Giữ chỗ',
        todo: 'Sẵn sàng cho thuê',
        stuck: 'Vướng',
        unk: unknown,
      },
    },
    drawn: ['phase', 'plot'],
  },
  rent: {
    label: { vi: 'Tiền thuê đất', en: 'Land rent' },
    group: 'price',
    rule: priceRule('Đơn giá thuê đất trả Nhà nước'),
    words: priceWords,
    drawn: [],
  },
  sublease: {
    label: { vi: 'Giá cho thuê lại', en: 'Sublease price' },
    group: 'price',
    rule: priceRule('Giá cho thuê lại đất trả chủ đầu tư hạ tầng'),
    words: priceWords,
    drawn: [],
  },
  fee: {
    label: { vi: 'Phí hạ tầng', en: 'Infrastructure fee' },
    group: 'price',
    rule: priceRule('Phí sử dụng hạ tầng'),
    words: priceWords,
    drawn: [],
  },
  directive: {
    label: { vi: 'Nhiệm vụ', en: 'Directives' },
    group: 'work',
    rule: 'Theo nhiệm vụ xấu nhất của khu; trễ khi quá thời hạn mà chưa xong; chưa ai báo cáo là chờ trả lời.',
    words: {
      xong: 'Xong hết',
      doing: 'Đang làm',
      wait: 'Chờ trả lời, báo cáo',
      todo: 'Chưa làm',
      stuck: 'Có việc trễ',
      unk: 'Không có việc',
    },
    drawn: [],
  },
}

export const themeNames = Object.keys(themes) as ThemeName[]
export const isZoneTheme = (theme: ThemeName): theme is ZoneTheme => zoneThemes.some(each => each === theme)

/** A theme as the register answers it: the class of every zone, phase and plan by id, and what stands beside it ("lấp đầy 75,3 %"). */
export type Themed = {
  theme: ThemeName
  classes: Record<string, StatusKey>
  notes: Record<string, string>
  /** Words of this file instead of the theme's own: the prices behind "mức cao". */
  words: Partial<Record<StatusKey, string>>
}

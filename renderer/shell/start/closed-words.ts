import { type ProblemValue, sentence } from '../../../db/model/text/problem.ts'

export type ClosedWords = {
  title: string
  what: string
  /** What is certain to be unharmed. */
  safe: string[]
  /** What to do, in order. */
  next: string[]
  /** Trying again may help without another file. */
  canRetry: boolean
  /** It can be looked at as it stands. */
  canView?: boolean
  /** There is a file on the disk to be shown. */
  hasFile: boolean
}

const intact = 'Tệp còn nguyên như cũ. Chương trình đã dừng lại, không ghi gì vào tệp.'

/** What the window says when the data file could not be opened: what happened, what is safe, what to do. */
export function closedWords({ code, params }: ProblemValue): ClosedWords {
  const usual = { safe: [intact], canRetry: false, hasFile: true }
  switch (code) {
    case 'E_DATA_DAMAGED':
      return {
        ...usual,
        title: 'Tệp dữ liệu bị hỏng, chưa mở được',
        what: 'Một phần của tệp không đọc được. Thường do máy tắt đột ngột hoặc ổ đĩa, USB bị lỗi khi đang chép.',
        next: [
          'Chép tệp này sang chỗ khác để giữ.',
          'Bấm “Chọn tệp khác” và mở một bản sao của tệp, nếu cơ quan có giữ bản sao.',
          'Không có bản sao: gửi tệp cho người hỗ trợ, đừng xóa.',
        ],
      }
    case 'E_DATA_NEWER':
      return {
        ...usual,
        title: 'Tệp do bản KCN Atlas mới hơn ghi',
        what: `Tệp có cấu trúc số ${params.found ?? ''}; bản trên máy này chỉ hiểu đến số ${params.known ?? ''}.`,
        next: ['Cài bản KCN Atlas mới trên máy này, rồi mở lại tệp.', 'Trong lúc chờ: mở một tệp khác.'],
      }
    case 'E_DATA_NOT_ATLAS':
      return {
        ...usual,
        title: 'Đây không phải tệp dữ liệu của KCN Atlas',
        what: 'Tệp mở được nhưng do chương trình khác tạo.',
        next: ['Bấm “Chọn tệp khác” và chọn tệp có đuôi .atlas của cơ quan.'],
      }
    case 'E_DATA_READONLY':
      return {
        ...usual,
        title: 'Không ghi được vào thư mục của tệp',
        what: 'Thư mục không có, chỉ cho đọc, hoặc ổ đĩa đang khóa ghi. KCN Atlas cần ghi cạnh tệp dữ liệu để mở tệp.',
        canView: true,
        safe: ['Chương trình đã dừng lại, không ghi gì.'],
        next: [
          'Xin quyền ghi vào thư mục, hoặc mở khóa ghi của USB, rồi bấm “Thử lại”.',
          'Hoặc chép tệp sang thư mục ghi được, rồi bấm “Chọn tệp khác”.',
          'Chỉ cần xem: bấm “Mở chỉ để xem”.',
        ],
        canRetry: true,
      }
    case 'E_DISK_FULL':
      return {
        ...usual,
        title: 'Ổ đĩa chứa tệp đã đầy',
        canView: true,
        what: 'Không còn chỗ để mở tệp an toàn.',
        safe: ['Những gì đã lưu vẫn còn trong tệp.'],
        next: ['Dọn bớt ổ đĩa, rồi bấm “Thử lại”.', 'Hoặc chép tệp sang ổ khác, rồi bấm “Chọn tệp khác”.'],
        canRetry: true,
      }
    case 'E_DATA_BUSY':
      return {
        ...usual,
        canView: true,
        title: 'Tệp đang được chương trình khác ghi',
        what: 'Có thể KCN Atlas đang mở ở một cửa sổ khác, hoặc phần mềm sao lưu đang chép tệp.',
        safe: ['Những gì đã lưu vẫn còn trong tệp.'],
        next: ['Đóng cửa sổ hoặc chương trình kia, đợi một lát, rồi bấm “Thử lại”.'],
        canRetry: true,
      }
    case 'E_DATA_ELSEWHERE':
      return {
        ...usual,
        canView: true,
        title: `Tệp đang mở ở máy ${params.host ?? 'khác'}`,
        what: `${params.by ?? 'Một người khác'} đang dùng tệp này trên máy ${params.host ?? 'khác'}, qua thư mục chung hoặc OneDrive. Hai máy cùng ghi một tệp thì mất dữ liệu, nên ở đây chưa mở.`,
        safe: ['Những gì đã lưu vẫn còn trong tệp. Ở máy này chưa ghi gì.'],
        next: [
          'Đóng KCN Atlas ở máy kia, đợi thư mục chung chép xong, rồi bấm “Thử lại”.',
          'Máy kia đã tắt đột ngột: sau 10 phút tệp mở được ở đây.',
          'Chỉ cần xem: bấm “Mở chỉ để xem”. Tệp hiện ra như lúc này, không ghi được.',
        ],
        canRetry: true,
      }
    case 'E_DATA_OPEN_HERE':
      return {
        ...usual,
        title: 'Tệp đang mở ở một cửa sổ khác',
        what: 'KCN Atlas đang mở tệp này trên máy này. Mỗi tệp chỉ mở ở một cửa sổ.',
        safe: ['Những gì đã lưu vẫn còn trong tệp.'],
        next: ['Dùng cửa sổ đang mở. Không thấy cửa sổ đó: đợi một lát, rồi bấm “Thử lại”.'],
        canRetry: true,
      }
    case 'E_DATA_MIGRATION':
      return {
        ...usual,
        title: 'Chưa nâng được cấu trúc của tệp',
        what: `Bản KCN Atlas này cần nâng cấu trúc tệp, và bước ${params.step ?? ''} không làm được.`,
        next: ['Gửi tệp cho người hỗ trợ, kèm mã bên dưới.', 'Trong lúc chờ: mở một tệp khác.'],
      }
    case 'E_SEED_MISSING':
    case 'E_SEED_DAMAGED':
      return {
        title: code === 'E_SEED_MISSING' ? 'Thiếu bộ khung ban đầu' : 'Bộ khung ban đầu có chỗ chưa đúng',
        what: `KCN Atlas cài trên máy này không đủ phần${params.reason ? `: ${params.reason}` : ''}. Vì vậy chưa tạo tệp dữ liệu mới.`,
        safe: ['Chưa tạo tệp dữ liệu nào. Các tệp dữ liệu khác trên máy không bị động đến.'],
        next: ['Cài lại KCN Atlas, rồi mở lại.', 'Đã có tệp dữ liệu: bấm “Chọn tệp khác”.'],
        canRetry: true,
        hasFile: false,
      }
    default:
      return {
        ...usual,
        title: 'Chưa mở được tệp dữ liệu',
        what: sentence({ code, params }),
        safe: ['Những gì đã lưu vẫn còn trong tệp.'],
        next: ['Bấm “Thử lại”. Vẫn không được: gửi mã bên dưới cho người hỗ trợ.'],
        canRetry: true,
      }
  }
}

/** A path in its two parts, for Windows and for Linux. */
export function splitPath(file: string): { folder: string; name: string } {
  const at = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'))
  return { folder: file.slice(0, Math.max(at, 0)), name: file.slice(at + 1) }
}

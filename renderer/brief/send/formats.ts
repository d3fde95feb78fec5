import { FileSpreadsheet, FileText, FileType, Presentation } from 'lucide-react'
import type { Format, Written } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { attempt, say } from '../../state.ts'
import { namesOf } from '../tally.ts'

export const formats = [
  { format: 'pdf', word: 'PDF', icon: FileText },
  { format: 'docx', word: 'Word', icon: FileType },
  { format: 'xlsx', word: 'Excel', icon: FileSpreadsheet },
  { format: 'pptx', word: 'Trình chiếu', icon: Presentation },
] as const satisfies readonly { format: Format; word: string; icon: unknown }[]

/** Names what was written, which files had to take another name, and offers their folder; nothing when no folder was picked. */
export function tellWritten({ files, renamed }: Written): void {
  const [first] = files
  if (!first) return
  const other = renamed.map(each => each.file)
  say({
    text: files.length > 1 ? `Đã xuất ${files.length} tệp` : 'Đã xuất tờ thông tin',
    detail:
      other.length > 0
        ? `Tên cũ đang mở hoặc đã có nội dung khác, nên ghi thành: ${namesOf(other.slice(0, 3))}${other.length > 3 ? ` và ${other.length - 3} tệp nữa` : ''}`
        : namesOf(files.slice(0, 4)) + (files.length > 4 ? ` và ${files.length - 4} tệp nữa` : ''),
    action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file: first })) },
  })
}

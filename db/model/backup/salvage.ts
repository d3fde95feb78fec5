import type { KindName } from '../record/kinds.ts'
import { formatNumber } from '../text/number.ts'
import type { Contents } from './backup.ts'

/** How the records of a kind that were read differ from those of a backup. */
export type Difference = { kind: KindName; same: number; differing: number; onlyRead: number; onlyKept: number }

/** What could still be read of a damaged file, in a new file of its own. */
export type Salvaged = {
  /** The new file. */
  file: string
  contents: Contents
  /** When its last deed was (ISO). */
  newest: string | null
  /** Lines of the log that were read, and how many numbers between them are missing. */
  lines: number
  missing: number
  /** The log is whole and its seals prove it: nothing that it tells of can be missing. */
  isSealed: boolean
  /** Rows or pages of rows that make no sense any more, and rows of which nobody knows what they are. */
  unreadable: number
  strangers: number
  /** Records whose rows were gone and that the log knows whole. */
  fromLog: Partial<Record<KindName, number>>
  /** Records that others belong to and that were gone, taken from the newest backup. */
  borrowed: number
  /** References to what is gone, which were emptied; records that belong to what is gone, and went with it. */
  unlinked: number
  orphans: number
  /** What the check of the new file found; empty for a sound one. */
  problems: string[]
  /** Against the newest backup, kinds with a difference first; null when there is none. */
  differences: Difference[] | null
}

/** Whether anything was read at all. */
export const isAnything = ({ contents }: Pick<Salvaged, 'contents'>): boolean =>
  Object.values(contents.counts).some(count => count > 0)

/** What the office has to know of a reading before it chooses it. */
export function salvageSentences(read: Salvaged): string[] {
  const count = (number: number) => formatNumber(number, 0)
  const rebuilt = Object.values(read.fromLog).reduce((sum, each) => sum + each, 0)
  const lost = read.unreadable + read.strangers
  return [
    logSentence(read),
    rebuilt > 0 && `${count(rebuilt)} hồ sơ mất dòng, dựng lại từ nhật ký.`,
    read.borrowed > 0 && `${count(read.borrowed)} hồ sơ lấy từ bản sao, vì hồ sơ đọc được thuộc về chúng.`,
    read.orphans > 0 && `${count(read.orphans)} hồ sơ thiếu hồ sơ gốc: chỉ còn trong nhật ký.`,
    read.unlinked > 0 && `${count(read.unlinked)} chỗ trỏ đến hồ sơ đã mất, nay để trống.`,
    lost > 0 && `${count(lost)} dòng không đọc được hoặc không rõ của sổ nào.`,
    read.problems.length > 0 && `Kiểm tra còn ${count(read.problems.length)} chỗ không khớp: ${read.problems[0]}`,
  ].filter(each => each !== false)
}

function logSentence({ isSealed, missing }: Salvaged): string {
  if (isSealed) return 'Nhật ký đọc được đủ và khớp niêm phong: không thiếu hồ sơ nào mà nhật ký ghi.'
  if (missing > 0) return `Nhật ký thiếu ${formatNumber(missing, 0)} dòng: có thể thiếu hồ sơ hoặc lần sửa.`
  return 'Nhật ký không đủ để biết chắc là không thiếu gì.'
}

import type { KindName } from '../record/kinds.ts'
import { formatNumber } from '../text/number.ts'

/** Why a backup was made. */
export type Why = 'clock' | 'asked' | 'import' | 'migration' | 'restore' | 'update'

/** What a data file holds, told by rows: two files that tell the same hold the same. */
export type Contents = {
  /** How many steps its structure has. */
  version: number
  counts: Partial<Record<KindName, number>>
  /** The newest line of the log; 0 in a file without any. */
  history: number
  batches: number
  /** The newest batch. */
  last: { id: string; at: string; name: string } | null
}

/** A copy of the data file that was opened, checked and found to hold what the file held. */
export type Backup = {
  /** The whole path. */
  file: string
  /** When the file stood so (ISO). */
  at: string
  why: Why
  bytes: number
  contents: Contents
  /** Files of papers that lie with it, by their content, and those that were gone already. */
  attachments: { kept: number; missing: number }
}

/** A batch as it is told in words. */
export type Told = { id: string; at: string; by: string; name: string }

/** What is in a backup and how the present file differs from it; `now` is null where the present file cannot be read. */
export type Inside = {
  backup: Backup
  batches: Told[]
  now: { contents: Contents; since: Told[]; more: number } | null
}

/** Kinds whose rows are told first, with the word of the office for many of them. */
const spoken = [
  ['zone', 'khu'],
  ['household', 'hộ'],
  ['plot', 'lô đất'],
  ['document', 'văn bản'],
  ['directive', 'nhiệm vụ'],
] as const satisfies readonly (readonly [KindName, string])[]

/** "12 khu, 1.284 hộ, 7 văn bản": the kinds that people ask for; those without rows are left out. */
export function countsWords({ counts }: Pick<Contents, 'counts'>): string {
  const some = spoken.filter(([kind]) => (counts[kind] ?? 0) > 0)
  return some.map(([kind, word]) => `${formatNumber(counts[kind] ?? 0, 0)} ${word}`).join(', ') || 'chưa có hồ sơ'
}

/** "14:05" on the day `now` is of, "22/11/2026 14:05" on another. */
export function momentWords(iso: string, now: Date): string {
  const then = new Date(iso)
  const time = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`
  const isToday = then.toDateString() === now.toDateString()
  return isToday ? time : `${then.getDate()}/${then.getMonth() + 1}/${then.getFullYear()} ${time}`
}

/** What the office is told of a backup: when, that it was opened, what is in it. */
export const backupSentence = ({ at, contents }: Pick<Backup, 'at' | 'contents'>, now: Date): string =>
  `Bản sao lúc ${momentWords(at, now)} đã mở thử: ${countsWords(contents)}, khớp.`

/** Why a backup was made, for a list. */
export const whyWords: Record<Why, string> = {
  clock: 'tự động',
  asked: 'người dùng tạo',
  import: 'trước khi nhập',
  migration: 'trước khi nâng cấu trúc',
  restore: 'trước khi khôi phục',
  update: 'trước khi đổi bản chương trình',
}

/** In what two files differ, kind by kind; empty when they hold the same number of everything. */
export function countChanges(was: Contents, is: Contents): { kind: KindName; was: number; is: number }[] {
  const kinds = [...new Set([...Object.keys(was.counts), ...Object.keys(is.counts)])] as KindName[]
  return kinds
    .map(kind => ({ kind, was: was.counts[kind] ?? 0, is: is.counts[kind] ?? 0 }))
    .filter(each => each.was !== each.is)
}

/** Whether two files hold the same, as far as their rows and their log tell. */
export const isAlike = (one: Contents, other: Contents): boolean =>
  countChanges(one, other).length === 0 &&
  (['version', 'history', 'batches'] as const).every(name => one[name] === other[name]) &&
  one.last?.id === other.last?.id

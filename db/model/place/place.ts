import type { ProblemValue } from '../text/problem.ts'

/** What kind of place a folder is: only on a disk of this machine does nobody else write what lies there. */
export type PlaceKind = 'disk' | 'cloud' | 'share' | 'stick'

/** A place for the office's data file, looked at before anything is written there. `free` in bytes, null where the disk does not say. */
export type Place = {
  folder: string
  /** The data file that would lie there, or lies there already. */
  file: string
  isThere: boolean
  kind: PlaceKind
  free: number | null
  /** Why it cannot be used. */
  problem: ProblemValue | null
}

/** What an office has to know of such a place; null for a disk of this machine. */
export const placeWords: Record<PlaceKind, string | null> = {
  disk: null,
  cloud:
    'Thư mục này được OneDrive hoặc phần mềm tương tự chép đi. Hai máy cùng sửa thì sinh hai bản và mất dữ liệu; tệp đang ghi có thể bị chép dở. Nên chọn ổ của máy, rồi giữ bản sao ở đó.',
  share:
    'Thư mục này ở máy khác, qua mạng nội bộ. Mạng đứt khi đang ghi thì tệp có thể hỏng; mỗi lúc chỉ một máy mở được. Nên chọn ổ của máy này.',
  stick: 'Thư mục này ở USB hoặc ổ rời: phải cắm mới mở được, và rút ngang có thể làm hỏng tệp.',
}

/** A file system that lies at a point: what `/proc/mounts` says. */
export type Mount = { point: string; type: string }

const cloudFolder = /[\\/](OneDrive|Dropbox|Google ?Drive|iCloud ?Drive|MEGA|Nextcloud)( - [^\\/]*)?([\\/]|$)/i
const shareTypes = /^(nfs\d?|cifs|smb\w*|9p|afs|fuse\.sshfs|davfs\w*)$/

/** What kind of place a folder is, by its path and what is mounted where. A network drive with a letter of its own is not told from a disk. */
export function kindOfPlace(folder: string, mounts: readonly Mount[]): PlaceKind {
  if (cloudFolder.test(folder)) return 'cloud'
  if (folder.startsWith('\\\\')) return 'share'
  const holding = mounts
    .filter(({ point }) => point === '/' || folder === point || folder.startsWith(`${point}/`))
    .sort((one, other) => other.point.length - one.point.length)[0]
  if (holding && shareTypes.test(holding.type)) return 'share'
  return /^\/(run\/)?media\//.test(folder) ? 'stick' : 'disk'
}

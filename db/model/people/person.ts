import type { RecordOf } from '../record/kinds.ts'

export type Role = RecordOf<'officer'>['role']

/** Who works now, and whether names, papers and amounts of households are shown. */
export type Person = { id: string; name: string; role: Role; seesPersonal: boolean }

/** How a file that asks who works begins: those who can come in, by name. */
export type Gate = { people: Pick<Person, 'id' | 'name' | 'role'>[] }

/** One line of the log of who came in. */
export type Admission = { at: string; name: string; what: AdmissionKind; about: string | null }

/** What the page of people shows; only an administrator gets others than himself, and the log. */
export type PeopleView = {
  isOn: boolean
  /** Minutes without input after which the window locks; 0: never. */
  minutes: number
  me: Person | null
  officers: RecordOf<'officer'>[]
  log: Admission[]
}

export const roleWords: Record<Role, string> = { viewer: 'Xem', editor: 'Sửa', admin: 'Quản trị' }

export const admissionWords = {
  entered: 'đăng nhập',
  failed: 'gõ sai mã PIN',
  left: 'khóa máy',
  idle: 'tự khóa vì không ai dùng',
  saw: 'xem dữ liệu cá nhân',
  pin: 'đổi mã PIN',
  recovered: 'vào bằng tờ khôi phục',
  unrecovered: 'gõ sai dãy trên tờ khôi phục',
} as const
export type AdmissionKind = keyof typeof admissionWords

/** Minutes after which a file with a password locks itself where it asks nobody who works. */
export const idleMinutes = 15

/** Choices of the office for the automatic lock, in minutes; 0: never. */
export const lockMinutes = [5, 10, 15, 30, 60, 0] as const

/** Signs in a PIN. */
export const pinLength = { least: 6, most: 64 }

/** Why a PIN is guessed at once; null when it is not. */
export function pinFault(pin: string): string | null {
  const signs = [...pin]
  if (signs.length < pinLength.least) return `cần ít nhất ${pinLength.least} số hoặc chữ`
  const steps = signs.slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (signs[at]?.codePointAt(0) ?? 0))
  const isRun = [0, 1, -1].some(step => steps.every(each => each === step))
  return isRun ? 'là một dãy ai cũng đoán được' : null
}

/** Wrong tries before one has to wait, and the waits that follow, in seconds: each twice the one before. */
export const freeTries = 3
const [firstWait, longestWait] = [30, 900]

/** Seconds to wait after so many wrong tries in a row. */
export function waitAfter(failed: number): number {
  return failed < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (failed - freeTries))
}

/** Seconds until the next try; a clock that was turned back does not make it longer than the longest wait. */
export function waitLeft(until: string | null, now: number): number {
  if (until === null) return 0
  return Math.max(0, Math.min(longestWait, Math.ceil((Date.parse(until) - now) / 1000)))
}

/** "30 giây", "2 phút", "7 phút 30 giây". */
export function waitWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [minutes > 0 && `${minutes} phút`, (rest > 0 || minutes === 0) && `${rest} giây`].filter(Boolean).join(' ')
}

import { formatDay } from '../text/day.ts'
import type { ThemeName } from '../theme.ts'
import type { Basis, Timeline } from './timeline.ts'

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** 2022-07-30 -> "Thứ Bảy, 30 tháng 7 năm 2022". */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${date} tháng ${month} năm ${year}`
}

/** Of a register in which nothing bears a day. */
export const undatedWords =
  'Sổ này chưa có gì ghi ngày nên mọi ngày đều như nhau. Ghi ngày cho bước trong trình tự, ngày của văn bản hoặc "Số liệu tính đến ngày" khi sửa một số; mỗi ngày đã ghi thành một mốc trên thanh. Từ hôm nay, mỗi lần sửa cũng thành một mốc.'

/** On what the map of a day rests, in a few words. */
export const basisWords: Record<Basis, string> = {
  dated: 'theo ngày ghi trên văn bản',
  entered: 'theo sổ ghi đến ngày ấy',
  now: 'hôm nay',
}

/** The same for a theme. The list of conditions bears no day: before the register began there is only the one in force now, and that is said. */
export function basisIn(theme: ThemeName, basis: Basis): string {
  const isJudged = theme === 'readiness' && basis === 'dated'
  return isJudged ? `${basisWords.dated}; xét theo danh mục điều kiện hiện nay` : basisWords[basis]
}

/** The same at length. */
export function basisSentence(basis: Basis, { begins }: Pick<Timeline, 'begins'>): string {
  const began = formatDay(begins)
  if (basis === 'dated')
    return `Sổ này có từ ${began}. Ngày trước đó chỉ dựng lại từ bước, hợp đồng, số liệu có ghi ngày trên văn bản; ngoài ra chưa biết nên để trống.`
  if (basis === 'entered') return `Lấy đúng những gì sổ đã ghi đến cuối ngày ấy. Sổ này có từ ${began}.`
  return 'Số liệu đang dùng hôm nay.'
}

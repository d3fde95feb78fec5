import { addDays } from '../../text/day.ts'
import type { Deadline, Span } from '../notice.ts'
import { dayPattern, isoOf, monthEnd } from './day.ts'

type Read = Pick<Deadline, 'due' | 'is' | 'doubt'>
type Rule = { words: RegExp; read: (groups: (string | undefined)[], issued: string | null) => Read | null }

const noYear = 'Văn bản không ghi năm: lấy lần tới sau ngày văn bản.'
const year = '(?:(?:/|,? năm )(\\d{4}))?(?![\\d/])'
const hour = '(?:(?:\\d{1,2}|\\d{1,2}h\\d{0,2}) ?(?:giờ|h)(?: \\d{1,2}(?: phút)?)?,? )'

/** A day that may lack its year: the next such day from the paper's own on. */
function dayOf([day, month, year]: (string | undefined)[], issued: string | null, shift: number): Read | null {
  if (!year && !issued) return { due: null, is: 'day', doubt: 'Văn bản không ghi năm và chưa rõ ngày văn bản.' }
  const own = Number(year ?? issued?.slice(0, 4))
  const at = isoOf(own, Number(month), Number(day))
  if (!at) return null
  const due = !year && issued && at < issued ? isoOf(own + 1, Number(month), Number(day)) : at
  return { due: due && addDays(due, shift), is: 'day', doubt: year ? null : noYear }
}

/** The number of a month in figures or in words; 0 for none. */
function monthOf(said = ''): number {
  const word = said.toLowerCase()
  return word === 'chạp' ? 12 : Number(said) || months.indexOf(word) + 1
}

/** The last day of months `first` to `last` of a year that may be left out. */
function periodOf(month: number, year: string | undefined, issued: string | null, day?: number): Read | null {
  if (!year && !issued) return { due: null, is: 'period', doubt: 'Văn bản không ghi năm và chưa rõ ngày văn bản.' }
  const end = (of: number) => (day ? isoOf(of, month, day) : monthEnd(of, month))
  const own = Number(year ?? issued?.slice(0, 4))
  const at = end(own)
  if (!at) return null
  return { due: !year && issued && at < issued ? end(own + 1) : at, is: 'period', doubt: year ? null : noYear }
}

const quarters: Record<string, number> = { I: 3, II: 6, III: 9, IV: 12, '1': 3, '2': 6, '3': 9, '4': 12 }
/** The last day of each week of a month; undefined for the last of them. */
const weeks: Record<string, number | undefined> = {
  đầu: 7,
  'thứ nhất': 7,
  'thứ hai': 14,
  'thứ ba': 21,
  'thứ tư': 28,
  cuối: undefined,
}
const months = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
/** "4", "Tư", "mười hai", "chạp": the longest is tried first. */
const monthPattern = `\\d{1,2}|${[...months.toReversed(), 'chạp'].join('|')}`
const parts: Record<string, number | undefined> = { đầu: 10, giữa: 15 }

function within([count, work, from]: (string | undefined)[], issued: string | null): Read | null {
  // Nobody knows yet when the file will have come.
  if (from?.toLowerCase() === 'nhận') return { due: null, is: 'condition', doubt: null }
  if (!issued) return { due: null, is: 'span', doubt: 'Tính từ ngày văn bản, mà chưa rõ ngày.' }
  if (!work) return { due: addDays(issued, Number(count)), is: 'span', doubt: 'Tính từ ngày văn bản.' }
  let due = issued
  for (let left = Math.min(400, Number(count)); left > 0; ) {
    due = addDays(due, 1)
    const weekday = new Date(due).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return { due, is: 'span', doubt: 'Ngày làm việc tính từ ngày văn bản, chưa trừ ngày lễ.' }
}

const weekday = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)'
const ofDay = '(?:(?:sáng|chiều|tối|cuối ngày|ngày) )?'
const every = '(?:hằng|hàng|mỗi)'
const until = '(?:trước |vào |chậm nhất(?: là| vào)* )?'
const oneOf = '(?:(?:tuần|ngày) (?:đầu|cuối|thứ \\p{L}+)(?: tiên| cùng)? (?:của )?)?'

const recurring = (): Read => ({ due: null, is: 'recurring', doubt: null })
const at = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${source}`, 'giu')

/** How papers say until when, the surest first. "Trước ngày 15/8" leaves the 14th as the last good day, as Thông tư 14/2024/TT-BCT is read too. */
const rules: Rule[] = [
  {
    // "Trước 16 giờ thứ Sáu hằng tuần", "thứ Hai và thứ Năm mỗi tuần": the day of the week is part of what is set.
    words: at(
      `${until}${hour}?${ofDay}${weekday}(?:(?:, | và )${ofDay}${weekday})* (?:của )?${oneOf}${every} (?:tuần|tháng|quý)`,
    ),
    read: recurring,
  },
  {
    words: at(
      `(?:${every} tuần|định kỳ ${every} tuần),? ${until}${hour}?${ofDay}${weekday}(?:(?:, | và )${ofDay}${weekday})*`,
    ),
    read: recurring,
  },
  { words: at(`${until}${hour}?${ofDay}mỗi ${weekday}`), read: recurring },
  {
    words: at(
      `${until}${hour}?ngày (?:\\d{1,2}(?: (?:của|và \\d{1,2}))?|(?:làm việc )?(?:đầu|cuối)(?: tiên| cùng)?(?: của)?) ${every} (?:tháng|quý|tuần|năm)`,
    ),
    read: recurring,
  },
  { words: at(`${every} (?:tháng|quý|năm),? ${until}ngày \\d{1,2}(?![\\d/])`), read: recurring },
  { words: at(`trước ${hour}${dayPattern}`), read: (groups, issued) => dayOf(groups, issued, 0) },
  { words: at(`trước ${dayPattern}`), read: (groups, issued) => dayOf(groups, issued, -1) },
  {
    words: at(`(?:chậm|muộn) nhất(?: là| vào| đến| trong| hết)* ${hour}?${dayPattern}`),
    read: (groups, issued) => dayOf(groups, issued, 0),
  },
  {
    words: at(
      `(?:hoàn thành|xong|hạn|thời hạn|hạn chót|hạn cuối|thời gian)(?: hoàn thành| thực hiện| báo cáo)?:?(?: là| trong| vào| đến| hết)* ${dayPattern}`,
    ),
    read: (groups, issued) => dayOf(groups, issued, 0),
  },
  {
    words: at(
      `(?<!tính )(?:đến hết|đến|không quá|không muộn hơn|trong|vào) ngày ${dayPattern.replace('(?:ngày )?', '')}`,
    ),
    read: (groups, issued) => dayOf(groups, issued, 0),
  },
  {
    words: at(
      '(?:trong vòng|trong thời hạn|trong thời gian|trong|không quá|sau) (\\d{1,3}) ngày( làm việc)?(?:,? (?:kể )?từ (?:ngày|khi) (ký|ban hành|nhận)[^,;.]{0,40})?',
    ),
    read: within,
  },
  {
    words: at(`(?:trong |vào )?tuần (${Object.keys(weeks).join('|')}) (?:của )?tháng (${monthPattern})${year}`),
    read: ([week = '', m, y], issued) => periodOf(monthOf(m), y, issued, weeks[week.toLowerCase()]),
  },
  {
    words: at(
      `(trước |vào |chậm nhất(?: là| vào)* )?ngày (?:làm việc )?cuối(?: cùng)? (?:của )?tháng (${monthPattern})${year}`,
    ),
    read: ([how, m, y], issued) => {
      const found = periodOf(monthOf(m), y, issued)
      return /^trước/iu.test(how ?? '') && found?.due ? { ...found, due: addDays(found.due, -1) } : found
    },
  },
  {
    words: at(
      `(?:trong|vào|hết|đến hết|đến|hoàn thành:?|chậm nhất(?: là| vào| đến| trong)*)(?: (đầu|giữa|cuối))? tháng (\\d{1,2})${year}`,
    ),
    read: ([part, m, y], issued) => {
      const found = periodOf(Number(m), y, issued, parts[(part ?? '').toLowerCase()])
      return found && part && part.toLowerCase() !== 'cuối'
        ? { ...found, doubt: `Văn bản chỉ ghi ${part.toLowerCase()} tháng.` }
        : found
    },
  },
  {
    words: at(
      `(?:trong|vào|hết|đến hết|đến|hoàn thành:?|chậm nhất(?: là| vào| đến| trong)*)(?: (?:đầu|giữa|cuối))? quý (IV|III|II|I|[1-4])${year}`,
    ),
    read: ([q = '', y], issued) => periodOf(quarters[q.toUpperCase()] ?? 0, y, issued),
  },
  {
    words: at(`trước tháng (\\d{1,2})${year}`),
    read: ([m, y], issued) => {
      const found = periodOf(Number(m), y, issued, 1)
      return found && { ...found, due: found.due && addDays(found.due, -1) }
    },
  },
  {
    words: at(`trước quý (IV|III|II|I|[1-4])${year}`),
    read: ([q = '', y], issued) => {
      const found = periodOf((quarters[q.toUpperCase()] ?? 3) - 2, y, issued, 1)
      return found && { ...found, due: found.due && addDays(found.due, -1) }
    },
  },
  {
    words: at('(?<!kỳ họp )(?:trong|hết|đến hết|cuối) năm (\\d{4})(?![\\d-])'),
    read: ([y]) => ({ due: `${y}-12-31`, is: 'period', doubt: null }),
  },
  {
    words: at('định kỳ(?: (?:hằng|hàng|mỗi|một|\\d{1,2}))? (?:ngày|tuần|tháng|quý|năm)(?:/lần| một lần)?'),
    read: recurring,
  },
  { words: at('(?:một|hai|ba|\\d{1,2}) (?:ngày|tuần|tháng|quý|năm)(?:/| một | hai |, )lần'), read: recurring },
  { words: at('(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?: (?:một|hai|\\d) lần)?'), read: recurring },
  {
    words: at(
      '(?:ngay )?sau khi (?:có|được|hoàn thành|hoàn tất|nhận(?: được)?|phê duyệt|ký)[^,;.()]{2,90}?(?=[,;.()]|$| (?:để|thì|làm cơ sở) )',
    ),
    read: () => ({ due: null, is: 'condition', doubt: null }),
  },
  {
    words: at('(?:ngay )?khi có yêu cầu|(?:theo|khi) yêu cầu của cấp có thẩm quyền'),
    read: () => ({ due: null, is: 'condition', doubt: null }),
  },
  {
    // Which day that is stands in no paper: the words are kept.
    words: at(
      '(?:trước|trong|sau) (?:dịp )?Tết(?: Nguyên [đĐ]án)?(?: (?:năm )?\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)?(?: (?:năm )?\\d{4})?',
    ),
    read: () => ({ due: null, is: 'condition', doubt: null }),
  },
  { words: at('thường xuyên'), read: () => ({ due: null, is: 'ongoing', doubt: null }) },
]

/** What a cell under "Thời hạn" may hold: the bare day, month or quarter. */
const bare: Rule[] = [
  { words: new RegExp(`^${dayPattern}$`, 'giu'), read: (groups, issued) => dayOf(groups, issued, 0) },
  { words: new RegExp(`^tháng (\\d{1,2})${year}$`, 'giu'), read: ([m, y], issued) => periodOf(Number(m), y, issued) },
  {
    words: new RegExp(`^quý (IV|III|II|I|[1-4])${year}$`, 'giu'),
    read: ([q = '', y], issued) => periodOf(quarters[q.toUpperCase()] ?? 0, y, issued),
  },
  { words: /^(?:năm )?(\d{4})$/giu, read: ([y]) => ({ due: `${y}-12-31`, is: 'period', doubt: null }) },
]

/** The deadlines that a stretch of text sets, a day before what recurs and that before "thường xuyên", each with its words. `issued` (ISO) is the paper's own day. */
export function deadlinesIn(text: string, { from, to }: Span, issued: string | null, isCell = false): Deadline[] {
  const part = text.slice(from, to)
  const found: Deadline[] = []
  for (const { words, read } of isCell ? [...bare, ...rules] : rules)
    for (const match of part.matchAll(words)) {
      const start = from + match.index
      const end = start + match[0].length
      if (found.some(each => start < each.to && each.from < end)) continue
      const said = read(match.slice(1), issued)
      if (said) found.push({ from: start, to: end, words: match[0], ...said })
    }
  return surestFirst(found.sort((a, b) => a.from - b.from))
}

/** Those with a day first, in their order, and last what only says "thường xuyên". */
export function surestFirst(deadlines: readonly Deadline[]): Deadline[] {
  const rank = ({ due, is }: Deadline) => (due !== null ? 0 : is === 'ongoing' ? 2 : 1)
  return deadlines.toSorted((a, b) => rank(a) - rank(b))
}

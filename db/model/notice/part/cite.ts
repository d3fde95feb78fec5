import type { Cited, PaperType, Script } from '../notice.ts'
import { isoOf } from './day.ts'

/** What a paper calls itself, and what its symbol says when it is only numbered. */
const types: { words: string; symbols: string[]; type: PaperType }[] = [
  { words: 'Luật', symbols: ['QH'], type: 'law' },
  { words: 'Nghị quyết', symbols: ['NQ'], type: 'resolution' },
  { words: 'Nghị định', symbols: ['NĐ'], type: 'decree' },
  { words: 'Thông tư(?: liên tịch)?', symbols: ['TT', 'TTLT'], type: 'circular' },
  { words: 'Quyết định|QĐ', symbols: ['QĐ'], type: 'decision' },
  { words: 'Kế hoạch', symbols: ['KH'], type: 'plan' },
  { words: 'Chương trình(?: hành động)?', symbols: ['CTr', 'CTR'], type: 'programme' },
  { words: 'Chỉ thị', symbols: ['CT'], type: 'instruction' },
  { words: 'Tờ trình', symbols: ['TTr', 'TTR'], type: 'proposal' },
  { words: 'Kết luận', symbols: ['KL'], type: 'conclusion' },
  { words: 'Thông báo(?: kết luận)?', symbols: ['TB'], type: 'notice' },
  { words: 'Giấy mời', symbols: ['GM'], type: 'invitation' },
  { words: 'Báo cáo', symbols: ['BC'], type: 'report' },
  { words: 'Công văn|Công điện|Văn bản', symbols: ['CV', 'CĐ'], type: 'letter' },
]
const symbol = '\\p{Lu}[\\p{L}\\d&]{0,14}'
const numbered = new RegExp(
  `(?<![\\d/.,-])(\\d{1,5}(?: ?/ ?(?:19|20)\\d{2})?(?: ?/ ?${symbol}(?: ?- ?${symbol}){0,3}|-${symbol}/${symbol}(?:-${symbol})?))(?![\\p{L}\\d])`,
  'gu',
)
const before = new RegExp(`(?:^|[^\\p{L}])(${types.map(({ words }) => words).join('|')})(?: số:?)?\\s*$`, 'iu')
const behind =
  /^,?\s*(?:\(?ban hành )?ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/u
const issuer =
  /^\s*của ((?:Chủ tịch |Thủ tướng |Ban |Ủy ban |Hội đồng )?[^,;.:()]{2,60}?)(?= về | quy định | phê duyệt | ban hành | hướng dẫn | tại | thực hiện | và (?:Chương|Kế|Quyết|Nghị|Thông|ý kiến)|[,;.:()]|$)/u
const about = /^\s*(?:về (?:việc )?|quy định |phê duyệt )([^;.()]{4,180})/u

/** The kind that a paper's symbol names: "1199/QĐ-UBND" is a decision, "4567/UBND-KT" a letter. */
export function typeOfNumber(number: string): PaperType {
  const signs = number.split(/[/-]/).slice(1)
  return types.find(({ symbols }) => signs.some(sign => symbols.includes(sign.replace(/\d+$/, ''))))?.type ?? 'letter'
}

/** A paper's kind by the words before its number. */
const typeOfWords = (words: string): PaperType | null =>
  types.find(each => new RegExp(`^(?:${each.words})$`, 'iu').test(words))?.type ?? null

export const plainNumber = (number: string): string => number.replace(/ ?([/-]) ?/g, '$1')

/** The papers that a text cites, each once, in the order it names them; `own` is its own number. */
export function citedIn({ text }: Script, own: string | null): Cited[] {
  const found = new Map<string, Cited>()
  for (const match of text.matchAll(numbered)) {
    const number = plainNumber(match[1] ?? '')
    if (number === own) continue
    const start = match.index
    const words = before.exec(text.slice(Math.max(0, start - 40), start))
    const rest = text.slice(start + match[0].length, start + match[0].length + 400)
    const day = behind.exec(rest)
    const afterDay = rest.slice(day?.[0].length ?? 0)
    const by = issuer.exec(afterDay)
    const title = about.exec(afterDay.slice(by?.[0].length ?? 0))?.[1]?.trim() ?? null
    const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
    const known = found.get(number)
    const from = words ? start - words[0].length + words[0].indexOf(words[1] ?? '') : start
    found.set(number, {
      from: known?.from ?? from,
      to: known?.to ?? start + match[0].length + (day?.[0].length ?? 0),
      number,
      type: (words && typeOfWords(words[1] ?? '')) ?? typeOfNumber(number),
      title: known?.title ?? title,
      date: known?.date ?? (day && isoOf(Number(day[3]), Number(day[2]), Number(day[1]))),
      issuer: known?.issuer ?? by?.[1]?.trim() ?? null,
      isBasis: (known?.isBasis ?? false) || /^(?:Căn cứ|Theo)/u.test(line),
      document: null,
      isTied: false,
    })
  }
  return [...found.values()]
}

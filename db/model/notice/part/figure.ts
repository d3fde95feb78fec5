import type { Figure, Script } from '../notice.ts'
import { sentenceAt } from '../script.ts'

/** Units of the figures that are kept; "06 tháng", "Điều 5" and numbers of papers are none. */
const units = [
  ...['nghìn tỷ đồng', 'tỷ đồng', 'triệu đồng', 'nghìn đồng', 'đồng/m2/năm', 'đồng/m2', 'đồng'],
  ...['tỷ USD', 'triệu USD', 'USD', '%', 'ha', 'm2/căn', 'm3/ngày đêm', 'm3/ngày', 'm2', 'm²', 'm3', 'm³', 'km2', 'km'],
  ...[
    'MW',
    'MWp',
    'MVA',
    'kV',
    'tấn/năm',
    'tấn',
    'hộ',
    'lao động',
    'người',
    'công nhân',
    'căn hộ',
    'căn',
    'nền',
    'dự án',
  ],
  ...['doanh nghiệp', 'cụm công nghiệp', 'khu công nghiệp', 'nhà đầu tư', 'cơ sở', 'thửa', 'lượt', 'phòng'],
]
const unit = units
  .sort((a, b) => b.length - a.length)
  .map(word => word.replace(/ /g, '\\s'))
  .join('|')
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:(\\d+)/(?=\\d+\\s?(?:hộ|dự án|thửa|căn|lô|nhà đầu tư|doanh nghiệp|cơ sở)(?![\\p{L}\\d])))?(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)\\s?(${unit})(?![\\p{L}\\d])`,
  'gu',
)
const rounded = /(?:ước|khoảng|gần|trên|hơn|dự kiến|không quá)[\p{L} ]{0,12}$/iu
const verb =
  /(?:ước )?(?:đạt|chiếm|tăng|giảm|bằng|là|có|thu hút|giải quyết|với|gồm|bàn giao|chi trả|giải ngân|bố trí|còn)(?: thêm| khoảng| trên| hơn| gần| tổng| mức| được)* ?$/iu
const tail = /^ (so (?:với )?(?:cùng kỳ|kế hoạch|năm \d{4})(?: năm \d{4})?|kế hoạch|trong tổng [^,;.]{3,60})/u

/** The figures of a text with their units, what each is said of, and the sentence that says it. */
export function figuresIn(script: Script): Omit<Figure, 'zones' | 'named' | 'doubt'>[] {
  const { text } = script
  return [...text.matchAll(pattern)].flatMap(match => {
    const [whole, part, number = '', of = ''] = match
    const to = match.index + whole.length
    const sentence = sentenceAt(script, match.index)
    const before = text.slice(sentence.from, match.index)
    const what = whatOf(before, text.slice(to, sentence.to))
    const figure = (from: number, digits: string, said: string) => ({
      ...{ from, to, unit: of.replace(/\s/g, ' '), what: said, isRounded: rounded.test(before), sentence },
      value: Number(digits.replaceAll('.', '').replace(',', '.')),
    })
    const at = match.index + (part ? part.length + 1 : 0)
    // "186/241 hộ": a part, and the whole that it is of.
    if (part) return [figure(match.index, part, what), figure(at, number, `${what}, trên tổng số`)]
    return [figure(at, number, what)]
  })
}

/** What a figure is said of: the clause before it, or the sentence's subject where the clause has none, and what it is compared with. */
function whatOf(before: string, behind: string): string {
  const clauses = before.split(/[,;:](?!\d)/).map(clause => clause.trim())
  const last = clauses.pop() ?? ''
  const named = last.replace(rounded, '').trim().replace(verb, '').trim()
  const subject = (clauses[0] ?? '').replace(/\s*(?:ước )?(?:đạt|tăng|giảm|là|có) [\d.,]+.*$/u, '')
  const compared = tail.exec(behind)?.[1]
  const words = named.length > 6 ? named : [subject, last].filter(Boolean).join(', ')
  const clean = words.replace(/^(?:\d+[.)]|[-+•])\s*/u, '').replace(/^(?:và|với|trong đó|nhưng)\s+/u, '')
  return (compared ? `${clean} ${compared}` : clean).slice(0, 200).trim() || 'số liệu trong văn bản'
}

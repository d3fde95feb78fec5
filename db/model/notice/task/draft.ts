import type { Mention } from '../agency/party.ts'
import { type Roles, rolesIn } from '../agency/role.ts'
import type { Span } from '../notice.ts'
import { sentencesIn } from '../script.ts'
import { type Item, isHeadline, isPlain } from './outline.ts'

/** A directive before its names are looked up. `parts`: the stretches it is made of; `about`: headings above that say what it is about. */
export type Draft = {
  mark: string | null
  parts: Span[]
  leads: Mention[]
  supports: Mention[]
  about: Span[]
  doubts: string[]
  /** Where the names at its beginning end: from there on it says what to do. */
  deed: number
  product: string | null
  /** The cells of a table that hold its deadline. */
  dueCell: Span | null
}

type Above = { leads: Mention[]; supports: Mention[]; about: Span[]; mark: string | null }
const nothing: Above = { leads: [], supports: [], about: [], mark: null }

const closing =
  /(?:thông báo|truyền đạt)[^.]{0,260}biết|^(?:[IVX\d.) ]*)(?:Trên đây là|Thông báo này|Văn bản này|Nhận được (?:văn bản|thông báo))|thi hành (?:Quyết định|Kế hoạch|Chỉ thị|văn bản) này/u
const appeal =
  /^(?:Yêu cầu|Đề nghị|Các) [^.]{0,200}(?:thực hiện|triển khai|Kế hoạch này|Thông báo này|Kết luận này)[^.]{0,60}\.\/\.?$/u
const command =
  /^(?:(?:tiếp tục|khẩn trương|chủ động|sớm|kịp thời|thường xuyên|tập trung|tăng cường|đẩy nhanh|rà soát|tham mưu|hoàn thành|hoàn thiện|phối hợp|xây dựng|tổ chức|báo cáo|đôn đốc|theo dõi|lập|trình|thực hiện|nghiên cứu|kiểm tra|hướng dẫn|bố trí|tổng hợp|chuẩn bị|công bố|ban hành|xử lý|giải quyết|cập nhật|hỗ trợ|triển khai|phê duyệt|đề xuất|chỉ đạo|xem xét|bổ sung|vận hành|quyết toán|cân đối|định kỳ|hằng|hàng|trước ngày|chậm nhất|trong tháng|trong quý)(?![\p{L}]))/iu
const led = /(?:đề nghị|yêu cầu|giao)[^:]{0,400}:$/iu
const leastWords = 3
const few = (text: string): boolean => text.split(/\s+/).filter(Boolean).length < leastWords

export const isClosing = (words: string): boolean => closing.test(words) || appeal.test(words)

/** The directives in the items of a paper, in the order they stand. */
export function draftsIn(text: string, items: readonly Item[]): Draft[] {
  let intro: Roles | null = null
  const found: Draft[] = []
  for (const item of items) {
    const words = text.slice(item.body.from, item.body.to)
    if (isPlain(item) && item.items.length === 0 && words.endsWith(':')) {
      if (led.test(words)) intro = rolesIn(text, item.body, false)
      continue
    }
    found.push(...visit(text, item, nothing, intro))
  }
  return found
}

function visit(text: string, item: Item, above: Above, intro: Roles | null): Draft[] {
  const words = text.slice(item.body.from, item.body.to)
  const mark = markBelow(above.mark, item.mark)
  const own = groupsIn(text, item.body, above, mark, intro)
  if (item.items.length === 0) return own
  const roles = rolesIn(text, item.body, above.leads.length > 0)
  const isHeading = roles.leads.length > 0 && (words.endsWith(':') || few(text.slice(roles.to, item.body.to)))
  const under: Above =
    isHeading || roles.leads.length === 0
      ? {
          leads: isHeading ? roles.leads : above.leads,
          supports: isHeading ? roles.supports : above.supports,
          about: [...above.about, item.body],
          mark,
        }
      : { ...nothing, about: above.about, mark }
  const below = item.items.flatMap(each => visit(text, each, under, intro))
  if (isHeading) return below.length > 0 ? below : own
  if (roles.leads.length > 0 || own.length > 0) {
    // A whole directive: what stands under it without a lead of its own is its detail.
    const separate = new Set(below.map(each => each.parts[0]?.from))
    const details = item.items.filter(each => !spansOf(each).some(span => separate.has(span.from)))
    own.at(-1)?.parts.push(...details.flatMap(spansOf))
    return [...own, ...below]
  }
  const [only] = below
  if (
    only &&
    !isHeadline(words) &&
    below.length === 1 &&
    item.items.length === 1 &&
    item.items[0] &&
    isPlain(item.items[0])
  )
    return [{ ...only, mark, parts: [item.body, ...only.parts] }]
  return below
}

const spansOf = (item: Item): Span[] => [item.body, ...item.items.flatMap(spansOf)]

/** "2" and "a)" are said together as "2a". */
function markBelow(above: string | null, own: string | null): string | null {
  const plain = (mark: string | null) => (mark ?? '').replace(/[.):/,(\s]+$/u, '').replace(/^\(/, '')
  const [outer, inner] = [plain(above), plain(own)]
  if (!inner) return outer || null
  if (!outer || /^[IVX]+$|^Điều|^Phần|\p{Lu}$/u.test(outer) || inner.startsWith(`${outer}.`)) return inner
  return /^\d/.test(inner) ? `${outer}.${inner}` : `${outer}${inner}`
}

/** The directives in one stretch: a sentence that tells another body begins a new one. */
function groupsIn(text: string, body: Span, above: Above, mark: string | null, intro: Roles | null): Draft[] {
  const drafts: Draft[] = []
  let waiting: Span[] = []
  for (const sentence of sentencesIn(text, body)) {
    const roles = rolesIn(text, sentence, above.leads.length > 0)
    const last = drafts.at(-1)
    const isNew = roles.leads.length > 0 && !few(text.slice(roles.to, sentence.to))
    if (isNew && (!last || roles.isOpened)) {
      drafts.push(draftOf(roles, [...waiting, sentence], above, mark))
      waiting = []
    } else if (last) {
      last.parts.push(sentence)
      const names = new Set([...last.leads, ...last.supports].map(({ name }) => name))
      last.supports.push(...roles.supports.filter(({ name }) => !names.has(name)))
    } else waiting.push(sentence)
  }
  if (drafts.length > 0 || waiting.length === 0) return drafts
  const words = text.slice(body.from, body.to)
  const fallback = above.leads.length > 0 ? above : intro
  if (!fallback || fallback.leads.length === 0 || few(words)) return []
  if (above.leads.length === 0 && !command.test(words)) return []
  const roles = rolesIn(text, body, true)
  const doubts = above.leads.length > 0 ? [] : ['Không ghi cơ quan: lấy theo câu dẫn phía trên.']
  return [{ ...draftOf({ ...roles, leads: fallback.leads, to: body.from }, waiting, above, mark), doubts }]
}

function draftOf(roles: Roles, parts: Span[], above: Above, mark: string | null): Draft {
  const names = new Set(roles.leads.map(({ name }) => name))
  const supports = [
    ...roles.supports,
    ...above.supports.filter(each => roles.supports.every(own => own.name !== each.name)),
  ]
  return {
    mark,
    parts,
    leads: roles.leads,
    supports: supports.filter(({ name }) => !names.has(name)),
    about: above.about,
    doubts: [],
    deed: roles.to,
    product: null,
    dueCell: null,
  }
}

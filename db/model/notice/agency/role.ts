import type { Span } from '../notice.ts'
import { type Mention, mentionsFrom } from './party.ts'

/** Who is told to do what a sentence says. `to`: where the names at its beginning end. `isSure`: "giao", "chủ trì" or the like stands there. */
export type Roles = { leads: Mention[]; supports: Mention[]; to: number; isOpened: boolean; isSure: boolean }

const opener =
  /(?:(?:tiếp tục |đồng ý |thống nhất |trước mắt,? |đồng thời,? )?(?:giao(?: nhiệm vụ)?(?: cho)?|phân công|đề nghị|yêu cầu|kiến nghị|kính đề nghị)|đối với|về phía) /giuy
const inside = /(?<=[,;:] |^)(?:giao(?: nhiệm vụ)?(?: cho)?|phân công|đề nghị|yêu cầu) (?=\p{Lu}|các |lãnh đạo )/giu
const told = /^(?:chỉ đạo|đôn đốc) /iu
/** What a body has done or not done is told of it, not to it. */
const past =
  /^[ ,]*(?:đã|đang|chưa|vẫn|còn|có báo cáo|cơ bản|được|báo cáo tại|về việc|là thành viên|cùng dự)(?![\p{L}])/u
/** Whoever is urged ("đôn đốc chủ đầu tư") is what the deed is about, and supports nobody. */
const supporting =
  /(?<!\p{L})(?:phối hợp(?: chặt chẽ| tốt)?(?:,? hướng dẫn)?(?: cùng với| cùng| với)?|cùng với|cùng|có sự tham gia của|mời(?: thêm)?|(?<!đôn đốc(?:,| và) )(?:chỉ đạo|lãnh đạo|hướng dẫn)|làm việc với) (?=\p{L})/giu
const trailing = /^[ ,]*(?:(?:cùng )?phối hợp(?! với| cùng)|(?:cùng )?tham gia(?! cùng| với))/u
const bracketed = /^ ?\((?:cơ quan |đơn vị )?chủ trì\)/u
const inCharge = /(?<!\p{L})do (?=\p{Lu}[^,;.]{3,90} chủ trì)/gu

/** What a body is told to do, as it begins behind its name. */
const deed =
  /^ (?:khẩn trương|tập trung|đầu tư|xây dựng|hoàn thành|lập|bố trí|báo cáo|rà soát|kiểm tra|thẩm định|trình|tổ chức|thực hiện|triển khai|cấp|xử lý|tham mưu|chịu trách nhiệm)(?![\p{L}])/u

/** Reads who leads and who supports in one sentence; `inherited` says that the item above has named the lead. */
export function rolesIn(text: string, { from, to }: Span, inherited: boolean): Roles {
  const part = text.slice(0, to)
  opener.lastIndex = from
  const opened = opener.exec(part)
  let start = opened?.index === from ? from + opened[0].length : from
  let isOpened = start > from
  let found = mentionsFrom(part, start)
  if (found.names.length === 0 && !inherited && told.test(part.slice(from, to))) {
    start = from + (told.exec(part.slice(from, to))?.[0].length ?? 0)
    found = mentionsFrom(part, start)
    isOpened = found.names.length > 0
  }
  if (found.names.length === 0) {
    for (const match of part.slice(from, to).matchAll(inside)) {
      const at = from + match.index + match[0].length
      const later = mentionsFrom(part, at)
      if (later.names.length === 0) continue
      ;[found, isOpened] = [later, true]
      break
    }
  }
  const rest = part.slice(found.to, to)
  const isTold = found.names.length > 0 && !(past.test(rest) && !isOpened)
  // "A (cơ quan chủ trì), B và C phối hợp": whoever is listed behind the one in charge supports.
  const charged = found.names.findLastIndex(each => bracketed.test(part.slice(each.to, to)))
  const listed = charged < 0 ? [] : found.names.slice(charged + 1)
  const leads = isTold ? found.names.filter(each => !listed.includes(each)) : []
  if (!isTold)
    for (const match of part.slice(from, to).matchAll(inCharge))
      leads.push(...mentionsFrom(part, from + match.index + match[0].length).names)
  const begun = isTold ? found.to : from
  const isSure = isOpened || charged >= 0 || /^[ ,(]*(?:là |làm )?(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)/u.test(rest)
  const supports = [...(isTold ? listed : []), ...supportsIn(part, begun, to, [...leads, ...listed])]
  if (isTold) leads.push(...alsoTold(part, begun, to, supports))
  return { leads, supports, to: begun, isOpened, isSure }
}

/** "; Công ty Cấp nước đầu tư tuyến ống": whoever a later clause of the sentence tells to do something of its own. */
function alsoTold(part: string, from: number, to: number, supports: Mention[]): Mention[] {
  return [...part.slice(from, to).matchAll(/; ?/gu)].flatMap(match => {
    const at = from + match.index
    const { names, to: behind } = mentionsFrom(part, at + match[0].length)
    // A list of those who support goes on behind its semicolon.
    const isListed = supports.some(each => each.to === at || names.some(({ from }) => from === each.from))
    return names.length > 0 && !isListed && deed.test(part.slice(behind, to)) ? names : []
  })
}

function supportsIn(part: string, from: number, to: number, leads: Mention[]): Mention[] {
  const found: Mention[] = []
  const known = new Set(leads.map(({ name }) => name.toLowerCase()))
  const add = (names: Mention[]) => {
    for (const each of names) {
      const key = each.name.toLowerCase()
      if (!known.has(key)) found.push(each)
      known.add(key)
    }
  }
  const rest = part.slice(from, to)
  for (const match of rest.matchAll(supporting)) add(mentionsFrom(part, from + match.index + match[0].length).names)
  // "A chủ trì, B và C phối hợp lập hồ sơ".
  for (const match of rest.matchAll(/[;,] ?/gu)) {
    const { names, to: behind } = mentionsFrom(part, from + match.index + match[0].length)
    if (names.length > 0 && trailing.test(part.slice(behind, to))) add(names)
  }
  return found.sort((a, b) => a.from - b.from)
}

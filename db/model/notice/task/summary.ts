import { shortened } from '../../text/cut.ts'
import type { Draft } from './draft.ts'

/** A line of a list: what is longer is cut at a clause. */
const most = 170
const opening =
  /^[\s,:;.–-]*(?:(?:là |làm )?(?:cơ quan |đơn vị )?chủ trì|theo chức năng,? nhiệm vụ(?: được giao)?|có trách nhiệm|chịu trách nhiệm|cần|phải)?[\s,:]*/u
const supporting = /^(?:phối hợp|cùng|và phối hợp)(?: chặt chẽ)?(?: với| cùng với| cùng)? ?/u

/** The deed of a directive in one line: its words behind the names of those who are told, cut at a clause where they are long, with dots that say so. */
export function summaryOf(text: string, { parts, deed, supports }: Draft): string {
  const part = parts.find(each => each.from <= deed && deed < each.to) ?? parts[0]
  if (!part) return ''
  let from = Math.max(part.from, deed)
  from += opening.exec(text.slice(from, part.to))?.[0].length ?? 0
  if (supporting.test(text.slice(from, part.to))) {
    const inside = supports.filter(each => each.from >= from && each.to <= part.to && each.from < from + 40)
    const reach = inside[0] ? supports.filter(each => each.from >= from && each.to <= part.to) : []
    let to = inside[0]?.to ?? from
    for (const each of reach) if (each.from - to < 8) to = Math.max(to, each.to)
    if (to > from) from = to + (opening.exec(text.slice(to, part.to))?.[0].length ?? 0)
  }
  const words = text.slice(from, part.to).replace(/[\s.;/]+$/u, '')
  const short = cut(words || text.slice(part.from, part.to))
  return short.charAt(0).toUpperCase() + short.slice(1)
}

function cut(words: string): string {
  if (words.length <= most) return words
  const within = words.slice(0, most)
  const clause = Math.max(within.lastIndexOf('; '), within.lastIndexOf(', '))
  return clause > most / 2 ? `${within.slice(0, clause)}…` : shortened(words, most)
}

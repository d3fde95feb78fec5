import type { Span } from '../notice.ts'
import { field, genericBody, goesOn, heads, people } from './words.ts'

/** A body as the text names it. "UBND các huyện: Châu Thành, Gò Quao" is two of them. */
export type Mention = Span & { name: string }

const end = '(?![\\p{L}\\d])'
const sticky = (source: string): RegExp => new RegExp(source, 'yu')
const proper = '\\p{Lu}[\\p{L}\\d]*(?: \\p{Lu}[\\p{L}\\d]*){0,4}'
const level = 'tỉnh|huyện|thành phố|TP\\.?|Tp\\.?|thị xã|TX\\.?|quận|xã|phường|thị trấn|đặc khu'
const council = 'UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân'

const one = sticky(`(?:${council}) (?:(?:${level})(?: ${proper})?|cấp (?:tỉnh|huyện|xã)|${proper})${end}`)
const many = sticky(
  `(${council}) (?:các|những|cấp) ?((?:${level})(?:(?:, | và )(?:${level}))*)(?:(?::| ) ?(${proper}(?:(?:, | và |; )${proper})*)|(?: (?:có )?liên quan)?)${end}`,
)
const departments = sticky(
  `(?:[Cc]ác )([Ss]ở|[Bb]ộ)(?:, ngành)?: ?((?:${field})(?:(?:, | và |; )(?:(?:Sở|Bộ) )?(?:${field}))*)${end}`,
)
const department = sticky(
  `([Cc]ác )?(?:Sở|sở|Bộ|Phòng|phòng) (?:${field})(?: (?:cấp huyện|(?:tỉnh|huyện|thành phố|quận|thị xã)(?: ${proper})?))?${end}`,
)
const generic = sticky(`${genericBody}${end}`)
const person = sticky(`${people}(?: các)? (?=\\p{L})`)
const head = sticky(`(?:${heads.toSorted((a, b) => b.length - a.length).join('|')})${end}`)
const stop = sticky(`(?:${goesOn.toSorted((a, b) => b.length - a.length).join('|')})${end}`)
const word = sticky('[\\p{L}\\d&./–-]+(?<![.])')
const between = sticky(' ?(?:,|;)? ?(?:và |cùng với |cùng |với )?')
const bracket = sticky(' ?\\([^()]{0,160}\\)')
const fieldAt = new RegExp(`(?:${field})${end}`, 'gu')
const properAt = new RegExp(proper, 'gu')
/** A name of more words than these is no name. */
const mostWords = 12

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const first = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The body or bodies that begin exactly here; null when none does. */
export function mentionAt(text: string, at: number): { names: Mention[]; to: number } | null {
  const several = match(many, text, at)
  if (several?.[3]) {
    const kinds = (several[2] ?? '').split(/, | và /)
    const start = several.index + several[0].length - several[3].length
    const names = [...several[3].matchAll(properAt)].map(found => ({
      name: `${several[1]} ${kinds.length === 1 ? `${kinds[0]} ` : ''}${found[0]}`,
      ...{ from: start + found.index, to: start + found.index + found[0].length },
    }))
    if (names[0]) names[0].from = at
    return { names, to: at + several[0].length }
  }
  const listed = match(departments, text, at)
  if (listed) {
    const start = at + listed[0].length - (listed[2]?.length ?? 0)
    const names = [...(listed[2] ?? '').matchAll(fieldAt)].map(found => ({
      name: `${first((listed[1] ?? '').toLowerCase())} ${found[0]}`,
      ...{ from: start + found.index, to: start + found.index + found[0].length },
    }))
    if (names[0]) names[0].from = at
    return { names, to: at + listed[0].length }
  }
  const whole = several ?? match(one, text, at) ?? match(department, text, at) ?? match(generic, text, at)
  if (whole) return single(text, at, at + whole[0].length)
  const led = match(person, text, at)
  if (led) {
    const body =
      mentionAt(text, at + led[0].length) ?? (led[0].includes(' các ') ? mentionAt(text, at + led[0].length - 4) : null)
    if (body?.names[0]) body.names[0].from = at
    if (body) return body
    const office = /^(?:Chánh (Văn phòng|Thanh tra)|Trưởng (ban|Ban|phòng)) $/u.exec(led[0])
    if (!office?.[1]) return null
    const found = mentionAt(text, at + 'Chánh '.length)
    if (found?.names[0]) found.names[0].from = at
    return found
  }
  const begun = match(head, text, at)
  return begun ? open(text, at, at + begun[0].length) : null
}

const single = (text: string, from: number, to: number) => ({ names: [{ name: text.slice(from, to), from, to }], to })

/** A name without a fixed end: it goes on until the sentence does. */
function open(text: string, from: number, behindHead: number): { names: Mention[]; to: number } | null {
  let to = behindHead
  for (let count = 0; count < mostWords; count++) {
    if (text[to] !== ' ') break
    // "Trung tâm Khuyến công và Xúc tiến thương mại": an "và" before a capital that begins no other body stays inside.
    const joined = text.startsWith(' và ', to) && /\p{Lu}/u.test(text[to + 4] ?? '') && !startsBody(text, to + 4)
    const at = joined ? to + 4 : text.startsWith(' - ', to) || text.startsWith(' – ', to) ? to + 3 : to + 1
    if (
      !joined &&
      (match(stop, text, at) ||
        (at === to + 1 &&
          startsCouncil(text, at) &&
          !text.startsWith('Văn phòng', from) &&
          !/^(?:Ban cán sự|Ban Cán sự|Đoàn|Ủy ban)/.test(text.slice(from))))
    )
      break
    const next = match(word, text, at)
    if (!next) break
    to = at + next[0].length
  }
  if (to === behindHead && !/^(?:chủ |Chủ |Nhà |Ban Quản lý các |\p{L}+ đoàn$)/u.test(text.slice(from, behindHead)))
    return null
  return single(text, from, to)
}

const startsCouncil = (text: string, at: number): boolean => match(one, text, at) !== null
const startsBody = (text: string, at: number): boolean =>
  match(one, text, at) !== null ||
  match(department, text, at) !== null ||
  match(head, text, at) !== null ||
  match(person, text, at) !== null

/** The bodies listed from here on, with commas and "và" between them; `to` is where the list ends. */
export function mentionsFrom(text: string, at: number): { names: Mention[]; to: number } {
  const names: Mention[] = []
  let to = at
  for (let next = at; ; ) {
    const found = mentionAt(text, next)
    if (!found) break
    names.push(...found.names)
    to = found.to + (match(bracket, text, found.to)?.[0].length ?? 0)
    const gap = match(between, text, to)?.[0] ?? ''
    if (gap === '') break
    next = to + gap.length
  }
  return { names, to }
}

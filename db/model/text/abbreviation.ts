import { foldAccents } from './fold.ts'

/** Abbreviations of the office and what they stand for; each finds the other. */
export const abbreviations: Record<string, string> = {
  bt: 'bồi thường',
  bqlkkt: 'ban quản lý khu kinh tế',
  bql: 'ban quản lý',
  ccn: 'cụm công nghiệp',
  ctđt: 'chủ trương đầu tư',
  đtm: 'đánh giá tác động môi trường',
  gđ: 'giai đoạn',
  gpmb: 'giải phóng mặt bằng',
  hđnd: 'hội đồng nhân dân',
  kcn: 'khu công nghiệp',
  khđt: 'kế hoạch và đầu tư',
  kkt: 'khu kinh tế',
  lđtbxh: 'lao động thương binh và xã hội',
  nđ: 'nghị định',
  nđt: 'nhà đầu tư',
  noxh: 'nhà ở xã hội',
  nq: 'nghị quyết',
  qđ: 'quyết định',
  qhct: 'quy hoạch chi tiết',
  qhpk: 'quy hoạch phân khu',
  ql: 'quốc lộ',
  sct: 'sở công thương',
  tđc: 'tái định cư',
  tnmt: 'tài nguyên và môi trường',
  ubnd: 'ủy ban nhân dân',
  xlnt: 'xử lý nước thải',
}

/** Read out when typed, but never in a text: there KH is also "khoa học", TB "thương binh", TT "thị trấn". */
const typedOnly: Record<string, string> = {
  ctr: 'chương trình',
  cv: 'công văn',
  gm: 'giấy mời',
  kh: 'kế hoạch',
  tb: 'thông báo',
  tt: 'thông tư',
}

const short = new Map(Object.entries({ ...abbreviations, ...typedOnly }))
const plainShort = new Map([...short].map(([key, words]) => [foldAccents(key), words]))
const inText = Object.keys(abbreviations).join('|')
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${inText})(\\d*)(?![\\p{L}\\p{N}])`, 'giu')
const dotted = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g

/** What a typed abbreviation stands for, with or without accents ("gpmb", "ndt"); undefined when it is none. */
export function longFormOf(word: string): string | undefined {
  return short.get(word) ?? plainShort.get(word)
}

/** The words with every abbreviation read out in its place: kcn, thạnh, lộc -> khu, công, nghiệp, thạnh, lộc. */
export function readOut(words: string[]): string[] {
  return words.flatMap(word => longFormOf(word)?.split(' ') ?? word)
}

/**
 * A text followed by its other spellings, for the search index: the long form of each abbreviation in it
 * ("QL80": "quốc lộ 80 ql"), a number without its dots ("25.743,76": "25743"), and "tỷ lệ phần trăm" for a percent sign.
 */
export function expandAbbreviations(text: string): string {
  const more = new Set<string>()
  for (const [, word = '', digits = ''] of text.matchAll(pattern)) {
    const key = word.toLowerCase()
    const long = abbreviations[key] ?? ''
    more.add(digits ? `${long} ${digits} ${key}` : long)
  }
  for (const [number] of text.matchAll(dotted)) more.add(number.replaceAll('.', ''))
  if (text.includes('%')) more.add('tỷ lệ phần trăm')
  return more.size === 0 ? text : `${text} ${[...more].join(' ')}`
}

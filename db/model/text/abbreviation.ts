import { foldAccents } from './fold.ts'

/** Abbreviations of the office and what they stand for; each finds the other. */
export const abbreviations: Record<string, string> = {
  bt: 'bồi thường',
  bqlkkt: 'ban quản lý khu kinh tế',
  bql: 'ban quản lý',
  ccn: 'cụm công nghiệp',
  ctđt: 'chủ trương đầu tư',
  đtm: 'đánh giá tác động môi trường',
  gpmb: 'giải phóng mặt bằng',
  hđnd: 'hội đồng nhân dân',
  kcn: 'khu công nghiệp',
  khđt: 'kế hoạch và đầu tư',
  kkt: 'khu kinh tế',
  lđtbxh: 'lao động thương binh và xã hội',
  nđt: 'nhà đầu tư',
  noxh: 'nhà ở xã hội',
  qhct: 'quy hoạch chi tiết',
  qhpk: 'quy hoạch phân khu',
  sct: 'sở công thương',
  tđc: 'tái định cư',
  tnmt: 'tài nguyên và môi trường',
  ubnd: 'ủy ban nhân dân',
  xlnt: 'xử lý nước thải',
}

const short = new Map(Object.entries(abbreviations))
const plainShort = new Map([...short].map(([key, words]) => [foldAccents(key), words]))
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${[...short.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** What a typed abbreviation stands for, with or without accents ("gpmb", "ndt"); undefined when it is none. */
export function longFormOf(word: string): string | undefined {
  return short.get(word) ?? plainShort.get(word)
}

/** A text followed by the long form of each abbreviation in it, for the search index. */
export function expandAbbreviations(text: string): string {
  const found = new Set([...text.matchAll(pattern)].map(match => match[0].toLowerCase()))
  return found.size === 0 ? text : `${text} ${[...found].map(word => short.get(word) ?? '').join(' ')}`
}

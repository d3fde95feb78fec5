import type { KindName } from '../../../db/model/record/kinds.ts'

/** The nouns under which the kinds are looked for, in their order. */
export const nouns = {
  place: 'Khu và cụm',
  clearance: 'Bồi thường',
  money: 'Vốn',
  land: 'Đất và giá thuê',
  call: 'Kêu gọi và nhà đầu tư',
  directive: 'Nhiệm vụ và văn bản',
  enterprise: 'Doanh nghiệp',
  list: 'Danh mục',
} as const

export type Noun = keyof typeof nouns

/** Where each kind is looked for. A new kind does not compile until it has its place here. */
const nounOf: Record<KindName, Noun> = {
  ...{ zone: 'place', phase: 'place', distance: 'place', procedure: 'place', progress: 'place', statistic: 'place' },
  backdrop: 'place',
  ...{ plan: 'clearance', household: 'clearance', parcel: 'clearance', award: 'clearance', payment: 'clearance' },
  ...{ complaint: 'clearance', funding: 'money', priority: 'money', staging: 'money' },
  ...{ plot: 'land', lineage: 'land', lease: 'land', charge: 'land', tariff: 'land', price: 'land', scenario: 'land' },
  ...{ call: 'call', investor: 'call', contact: 'call', talk: 'call', shortlist: 'call', rule: 'call', proof: 'call' },
  ...{ directive: 'directive', assignment: 'directive', target: 'directive', answer: 'directive' },
  ...{
    extension: 'directive',
    meeting: 'directive',
    agenda: 'directive',
    attendee: 'directive',
    handout: 'directive',
    conclusion: 'directive',
    member: 'directive',
    document: 'directive',
    citation: 'directive',
  },
  ...{ attachment: 'directive', enterprise: 'enterprise', tenant: 'enterprise', obstacle: 'enterprise' },
  ...{ labour: 'enterprise', report: 'enterprise', agency: 'list', unit: 'list', succession: 'list' },
  ...{ merger: 'list', rate: 'list', template: 'list', claim: 'list', snapshot: 'list', unmasking: 'list' },
  ...{ showing: 'list', officer: 'list' },
}

/** The kinds under their nouns, those of most weight first. */
export const kindsByNoun: [Noun, KindName[]][] = (Object.keys(nouns) as Noun[]).map(noun => [
  noun,
  (Object.keys(nounOf) as KindName[]).filter(kind => nounOf[kind] === noun),
])

/** Kinds that are only read here: they are made by the program, or by a deed that does more than write a row. */
const fixed: ReadonlySet<KindName> = new Set<KindName>([
  'snapshot',
  'claim',
  'attachment',
  'unmasking',
  'showing',
  'officer',
])
export const isFixed = (kind: KindName): boolean => fixed.has(kind)

/** What a row is called in a count: "14 hộ", "thiếu 5 hộ". */
const words: Partial<Record<KindName, string>> = {
  ...{ zone: 'khu, cụm', phase: 'giai đoạn', plan: 'phương án', household: 'hộ', parcel: 'thửa', award: 'khoản' },
  ...{ payment: 'lần chi', complaint: 'đơn', plot: 'lô', lease: 'hợp đồng', charge: 'khoản', price: 'đơn giá' },
  ...{ tariff: 'bảng giá', funding: 'dòng vốn', call: 'dự án', tenant: 'dự án', investor: 'nhà đầu tư' },
  ...{
    directive: 'nhiệm vụ',
    meeting: 'cuộc họp',
    document: 'văn bản',
    enterprise: 'doanh nghiệp',
    agency: 'cơ quan',
    unit: 'đơn vị',
  },
}

export const wordFor = (kind: KindName): string => words[kind] ?? 'hồ sơ'

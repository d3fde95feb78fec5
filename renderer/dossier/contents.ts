import type { Dossier } from '../../db/model/dossier.ts'
import type { StatusKey } from '../../db/model/theme.ts'
import { themes } from '../../db/model/theme.ts'

/** The sections of the panel, in their order. */
export const sections = [
  'overview',
  'planning',
  'clearance',
  'calls',
  'land',
  'profile',
  'directives',
  'tenants',
  'statistics',
  'papers',
  'history',
] as const

export type SectionName = (typeof sections)[number]

/** What the index says of each section. */
export const sectionWord: Record<SectionName, string> = {
  overview: 'Tổng quan',
  planning: 'Quy hoạch',
  clearance: 'Bồi thường',
  calls: 'Kêu gọi',
  land: 'Đất, giá thuê',
  profile: 'Hạ tầng, hồ sơ',
  directives: 'Nhiệm vụ',
  tenants: 'Doanh nghiệp',
  statistics: 'Số liệu kỳ',
  papers: 'Văn bản',
  history: 'Lịch sử',
}

/** The sign beside a section in the index: how far it is, or how many rows it holds. */
export type Sign = { status: StatusKey; word: string } | { count: number } | null

export function signOf(section: SectionName, dossier: Dossier): Sign {
  const theme = (name: 'planning' | 'clearance' | 'call'): Sign => {
    const status = dossier.summary.themes[name]
    return { status, word: themes[name].words[status] }
  }
  const rows = (list: unknown[]): Sign => (list.length > 0 ? { count: list.length } : unknown)
  const { zone } = dossier
  const signs: Record<SectionName, () => Sign> = {
    overview: () => null,
    planning: () => theme('planning'),
    clearance: () => theme('clearance'),
    calls: () => theme('call'),
    land: () => rows([zone.land_rent_vnd, zone.sublease_vnd].filter(price => price !== null)),
    profile: () => null,
    directives: () => rows(dossier.directives),
    tenants: () => rows(dossier.tenants),
    statistics: () => rows(dossier.statistics),
    papers: () => rows(dossier.papers),
    history: () => null,
  }
  return signs[section]()
}

const unknown: Sign = { status: 'unk', word: 'chưa có số liệu' }

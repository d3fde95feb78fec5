import { api } from '../../api.ts'
import type { Saved } from '../../form/record/RecordForm.tsx'

/** Whose it is; the zone of an enterprise goes with it, so that the zone's own sheet tells of it too. */
type About = { enterprise?: string; zone?: string | null }

const fields: (string | [string, string])[] = ['name', ['category', 'since'], 'agency', 'note']

/** A code that no other obstacle has: the register asks for one, the office need not. */
const codeNow = (): string => `VM-${Date.now().toString(36).toUpperCase()}`

/** How one more obstacle of an enterprise or a zone is added: what is in the way, since when, whose it is to solve. */
export function obstacleAdding(about: About, of: string) {
  return {
    ...{ title: 'Khó khăn, vướng mắc', noun: 'khó khăn', kind: 'obstacle' as const, of },
    fields:
      about.enterprise || about.zone
        ? fields
        : ['name', ['enterprise', 'zone'] as [string, string], ...fields.slice(1)],
    labels: { name: 'Vướng gì? Ghi như doanh nghiệp nêu', since: 'Vướng từ ngày', agency: 'Cơ quan nào giải quyết?' },
    ground: { question: 'Nêu ở văn bản nào? (không bắt buộc)', needed: false },
    add: ({ fields: given, source, why }: Saved) =>
      api.add({ kind: 'obstacle', fields: { ...given, ...about, code: codeNow(), document: source }, source, why }),
  }
}

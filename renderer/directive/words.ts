import type { Party } from '../../db/model/directive/room.ts'
import { noDeadline } from '../../db/model/directive/standing.ts'
import { joinNames, type Place, shortAgency, type Tally } from '../../db/model/directive/tally.ts'
import type { Status } from '../../db/model/sign/status.ts'

/** The counts over the table, each a filter, with its drawing; `free` stands for the missing deadline. */
export const counts: { key: keyof Omit<Tally, 'total'>; word: string; status: Status | null }[] = [
  { key: 'done', word: 'đã xong', status: 'xong' },
  { key: 'doing', word: 'đang làm', status: 'doing' },
  { key: 'wait', word: 'chờ trả lời', status: 'wait' },
  { key: 'todo', word: 'chưa làm', status: 'todo' },
  { key: 'late', word: 'trễ hạn', status: 'stuck' },
  { key: 'unknown', word: 'chưa có số liệu', status: 'unk' },
  { key: 'worded', word: 'hạn không theo ngày', status: null },
  { key: 'free', word: noDeadline, status: null },
]

/** The places of the statistics, each in the drawing of its class. */
export const placeWords: Record<Place, { word: string; status: Status }> = {
  kept: { word: 'xong đúng hạn', status: 'xong' },
  missed: { word: 'xong trễ', status: 'wait' },
  undated: { word: 'xong, chưa ghi ngày', status: 'todo' },
  ahead: { word: 'còn trong hạn', status: 'doing' },
  late: { word: 'đang trễ', status: 'stuck' },
  // Drawn as `undated`: no day tells either whether it is in time.
  worded: { word: 'hạn không theo ngày', status: 'todo' },
  free: { word: 'không có thời hạn', status: 'unk' },
}

/** Parties that have become the same are told together: names as printed, and what they are now, once. */
export function partiesTogether(
  parties: readonly Party[],
): { key: string; names: string; now: string; full: string }[] {
  const groups = new Map<string, { key: string; names: string[]; now: string; full: string }>()
  for (const party of parties) {
    const { id, name, heirs } = party
    const now = briefHeirs(party)
    const key = heirs ? now : id
    const group = groups.get(key) ?? { key, names: [], now, full: '' }
    groups.set(key, group)
    group.names.push(name)
    if (heirs) group.full = [group.full, `${name}: nay là ${joinNames(heirs.names)}`].filter(Boolean).join('\n')
  }
  return [...groups.values()].map(group => ({ ...group, names: namesTogether(group.names) }))
}

/** "UBND huyện Châu Thành, Gò Quao": what two names have in common is said once. */
function namesTogether(names: readonly string[]): string {
  const [first = '', ...rest] = names.map(shortAgency)
  const head = /^(UBND (?:các )?(?:huyện|xã|thành phố|tỉnh)) /.exec(first)?.[1]
  const others = rest.map(name => (head && name.startsWith(`${head} `) ? name.slice(head.length + 1) : name))
  return [first, ...others].join(', ')
}

/**
 * What a narrow column says of an agency today: "nay là Sở Tài chính", "nay thuộc tỉnh An Giang" where only the province is another,
 * "nay là UBND các xã; UBND tỉnh An Giang". The whole names stand in the hint.
 */
function briefHeirs({ name, heirs }: Party): string {
  if (!heirs) return ''
  const [only = '', ...others] = heirs.names
  const [own, province] = inProvince(only)
  if (others.length === 0 && own === inProvince(name)[0] && province) return `nay thuộc ${province}`
  if (others.length === 0) return `nay là ${own}`
  return `nay là ${joinNames(heirs.names).replace(/^UBND các xã [^;]+/, 'UBND các xã')}`
}

/** "Sở Tài chính tỉnh An Giang" as the office and its province; a people's committee is of its province by name. */
function inProvince(name: string): [own: string, province: string | undefined] {
  const parts = /^(Sở|Ban|Văn phòng|Trung tâm|Chi cục) (.+?) (tỉnh(?: .+)?)$/.exec(name)
  return parts ? [`${parts[1]} ${parts[2]}`, parts[3]] : [name, undefined]
}

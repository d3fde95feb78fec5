import { formatDay } from '../text/day.ts'
import type { Agency } from './facts.ts'
import { joined, type State, within } from './finding.ts'
import { type Line, openLines, type SiteVerdict, type VerdictKey } from './verdict.ts'

/** The verdict as officials say it of a project that is to be made public. */
export const verdictWord: Record<VerdictKey, string> = {
  ready: 'Đủ để công bố',
  nearly: 'Gần đủ để công bố',
  not_yet: 'Chưa đủ để công bố',
  none: 'Chưa có điều kiện để xét',
}

export const stateWord: Record<State, string> = {
  met: 'đạt',
  check: 'cần đối chiếu',
  unmet: 'chưa đạt',
  unknown: 'chưa có số liệu',
  na: 'không phải xét',
}

/** How each verdict comes about, for the foot of the table. */
export const verdictRule =
  'Đủ: mọi điều kiện đều đạt. Gần đủ: điều bắt buộc không còn trống, còn chỗ cần đối chiếu hoặc điều nên có. Chưa đủ: còn điều bắt buộc chưa đạt hoặc chưa có số liệu.'

/** "1 trên 9 điều kiện có văn bản chứng minh. Thiếu nhất: mặt bằng và giá thuê đất." */
export function verdictSentence(verdict: SiteVerdict): string {
  if (verdict.asked === 0) return 'Không có điều kiện nào đang xét cho loại khu này.'
  const open = openLines(verdict).filter(line => line.rule.need === 'must' || verdict.verdict !== 'not_yet')
  const named = open.slice(0, 2).map(line => within(line.rule.name))
  const lack = named.length > 0 ? ` Thiếu nhất: ${joined(named)}.` : ''
  return `${verdict.proven} trên ${verdict.asked} điều kiện có văn bản chứng minh.${lack}`
}

/** "KCN Thạnh Lộc, giai đoạn 2". */
export function siteName({ zone, phase }: Pick<SiteVerdict, 'zone' | 'phase'>): string {
  return phase ? `${zone.name}, ${within(phase.name)}` : zone.name
}

/** What stands under a condition: what is known, else what is missing; "" when its paper says it all. */
export function lineWords(line: Line): string {
  const { state, says, missing, date, paper } = line
  if (state === 'met') return [says, !paper && date ? formatDay(date) : ''].filter(Boolean).join(', ')
  if (state === 'na') return says || 'không phải xét'
  if (says) return state === 'unknown' && missing ? `${says}; còn thiếu ${missing}` : says
  return missing ? `chưa có số liệu; cần ${missing}` : 'chưa có số liệu'
}

/** "Sở Kế hoạch và Đầu tư tỉnh Kiên Giang, nay là Sở Tài chính tỉnh An Giang"; with `isShort` "Sở KH&ĐT, nay là Sở Tài chính". */
export function agencyWords({ name, short, today, todayShort }: Agency, isShort = false): string {
  const [before, now] = isShort ? [short, todayShort] : [name, today]
  return now === null || now === before ? before : `${before}, nay là ${now}`
}

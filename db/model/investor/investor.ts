import type { Paper } from '../dossier.ts'
import type { VerdictKey } from '../readiness/verdict.ts'
import type { RecordOf } from '../record/kinds.ts'
import { daysBetween, formatDay } from '../text/day.ts'

type Investor = RecordOf<'investor'>

/** An investor as the list shows it. */
export type InvestorLine = Pick<
  Investor,
  'id' | 'code' | 'name' | 'country' | 'status' | 'confidential' | 'area' | 'sectors' | 'next_step' | 'next_date'
> & {
  /** The agency in charge, by its short name. */
  agency: string | null
  talks: number
  /** The day of the last talk. */
  lastTalk: string | null
  /** Names of the shortlisted sites, first rank first. */
  sites: string[]
}

export type TalkView = RecordOf<'talk'> & {
  callName: string | null
  paper: Pick<Paper, 'id' | 'name' | 'title'> | null
}

/** A site that an investor looks at, with today's verdict on it. */
export type ShortlistView = Pick<RecordOf<'shortlist'>, 'id' | 'rank' | 'opinion'> & {
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'type'>
  phase: Pick<RecordOf<'phase'>, 'id' | 'name'> | null
  call: Pick<RecordOf<'call'>, 'id' | 'name'> | null
  plot: string | null
  verdict: VerdictKey
  asked: number
  proven: number
}

/** All that is known of one investor; talks with the newest first. */
export type InvestorPage = {
  investor: Investor
  agency: string | null
  contacts: RecordOf<'contact'>[]
  talks: TalkView[]
  sites: ShortlistView[]
}

/** Under a confidentiality agreement only the code is shown, unless the reader lifts the mask. */
export function investorName(
  { name, code, confidential }: Pick<Investor, 'name' | 'code' | 'confidential'>,
  isLifted = false,
): string {
  return confidential && !isLifted ? `Nhà đầu tư ${code}` : name
}

/** How the next date stands on a day: in words, and late when it has passed and the talks are not over. Null without a date. */
export function nextWords(
  { next_date, status }: Pick<Investor, 'next_date' | 'status'>,
  today: string,
): { text: string; isLate: boolean } | null {
  if (next_date === null) return null
  const days = daysBetween(today, next_date)
  const day = formatDay(next_date)
  if (status === 'won' || status === 'lost') return { text: day, isLate: false }
  if (days < 0) return { text: `${day}, trễ\u00a0${-days}\u00a0ngày`, isLate: true }
  if (days === 0) return { text: `${day}, hôm nay`, isLate: false }
  return { text: days <= 30 ? `${day}, còn\u00a0${days}\u00a0ngày` : day, isLate: false }
}

import { letterBody } from '../../model/conclusion/letter.ts'
import { headOf, type Item } from '../../model/meeting/agenda.ts'
import type { Body } from '../../model/official/official.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { paperDay } from '../../model/text/day.ts'
import { themes } from '../../model/theme.ts'
import type { Db } from '../db.ts'
import { noticeNames } from '../notice/names.ts'
import { templateOf } from '../office/template.ts'
import type { Freezing } from '../official/freezing.ts'
import { find, get, list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { agendaOf } from './agenda.ts'
import { conclusionsOf } from './conclude.ts'
import { type Books, meetingPage } from './page.ts'

/** The draft notice of a meeting's conclusions, with the figures of the meeting's day that its agenda's pages show. Throws E_RECORD_MISSING. */
export function noticeOf(
  db: Db,
  ladders: Ladder[],
  key: string,
  { today, past }: Pick<Freezing, 'today' | 'past'>,
): Body {
  const meeting = get(db, 'meeting', key)
  const { items } = agendaOf(db, meeting.id, today)
  const inOrder = <T extends { rank: number }>(rows: T[]) => rows.sort((a, b) => a.rank - b.rank)
  const said = {
    ...{ meeting, names: noticeNames(db), office: templateOf(db) },
    attendees: inOrder(list(db, 'attendee', { meeting: meeting.id })).map(each => each.name),
    handouts: inOrder(list(db, 'handout', { meeting: meeting.id })).map(each => {
      const [paper] = papers(db, [each.document])
      const { date, title } = get(db, 'document', each.document)
      return `${paper?.name ?? title}${date ? ` ngày ${paperDay(date)}` : ''}`
    }),
    conclusions: conclusionsOf(db, meeting.id).map(each => each.text),
  }
  // One day is shown at a time: all of this one is read before the meeting's own is asked for.
  const day = meeting.date < today ? meeting.date : today
  const books = { db: day < today ? past(day) : db, earlier: null, ladders, today: day }
  return letterBody({ ...said, figures: { day, groups: figuresOf(books, items) } })
}

/** What the pages of an agenda show on a day. A zone that comes up again under the same theme has the same figures: they are given once. */
function figuresOf(books: Books, items: readonly Item[]) {
  const seen = new Set<string>()
  return items.flatMap(item => {
    const { zone, call, directive } = item
    const theme = item.theme ?? (call ? 'call' : 'status')
    const own = `${zone} ${call} ${theme}`
    const isKnown = call ? find(books.db, 'call', call) : zone && find(books.db, 'zone', zone)
    if (!isKnown || seen.has(own)) return []
    seen.add(own)
    const { title, now } = meetingPage(books, { zone, call, directive, theme, since: null, lifted: null })
    const about = item.name ? `${title} (${headOf(item, themes[theme].label.vi)})` : title
    return now ? [{ about, figures: now.figures }] : []
  })
}

import { letterOf } from '../../model/conclusion/letter.ts'
import { headOf } from '../../model/meeting/agenda.ts'
import type { Official } from '../../model/official/official.ts'
import { paperDay } from '../../model/text/day.ts'
import { themes } from '../../model/theme.ts'
import { noticeNames } from '../notice/names.ts'
import { templateOf } from '../office/template.ts'
import { get, list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { agendaOf } from './agenda.ts'
import { conclusionsOf } from './conclude.ts'
import { type Books, meetingPage } from './page.ts'

/** The draft notice of a meeting's conclusions, with the figures that its agenda's pages show. Throws E_RECORD_MISSING. */
export function noticeOf(books: Books, key: string, at: string): Official {
  const { db, today } = books
  const meeting = get(db, 'meeting', key)
  const { items } = agendaOf(db, meeting.id, today)
  const inOrder = <T extends { rank: number }>(rows: T[]) => rows.sort((a, b) => a.rank - b.rank)
  const seen = new Set<string>()
  const figures = items.flatMap(item => {
    if (!item.zone && !item.call) return []
    const { zone, call, directive } = item
    const theme = item.theme ?? (call ? 'call' : 'status')
    // A zone that comes up again under the same theme has the same figures: they are printed once.
    const own = `${zone} ${call} ${theme}`
    if (seen.has(own)) return []
    seen.add(own)
    const page = meetingPage(books, { zone, call, directive, theme, since: null, lifted: null })
    return page.now
      ? [
          {
            about: item.name ? `${page.title} (${headOf(item, themes[theme].label.vi)})` : page.title,
            figures: page.now.figures,
          },
        ]
      : []
  })
  return letterOf({
    ...{ meeting, figures, at, names: noticeNames(db), office: templateOf(db) },
    attendees: inOrder(list(db, 'attendee', { meeting: meeting.id })).map(each => each.name),
    handouts: inOrder(list(db, 'handout', { meeting: meeting.id })).map(each => {
      const [paper] = papers(db, [each.document])
      const { date, title } = get(db, 'document', each.document)
      return `${paper?.name ?? title}${date ? ` ngày ${paperDay(date)}` : ''}`
    }),
    conclusions: conclusionsOf(db, meeting.id).map(each => each.text),
  })
}

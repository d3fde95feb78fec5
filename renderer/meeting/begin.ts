import { meetingToBegin, pagesOf } from '../../db/model/meeting/agenda.ts'
import { api } from '../api.ts'
import { rowsOf } from '../list/rows.ts'
import { attempt, lookAt, type Screen, say, useAtlas } from '../state.ts'
import { isUnsaved, saveDraft, useDraft } from './agenda/draft.ts'
import { openShow, seatOperator } from './show.ts'

/** Begins the meeting that is looked at, else the one of today, else every zone in turn. A meeting looks at today. */
export async function begin(): Promise<void> {
  const { screen, day } = useAtlas.getState()
  if (screen.is === 'show') return
  if (day !== null) await lookAt(null)
  // What was prepared goes with it; what cannot be saved keeps the meeting from beginning, and says why.
  if (screen.is === 'meeting' && isUnsaved(useDraft.getState()) && !(await saveDraft())) return
  const { overview, theme } = useAtlas.getState()
  if (!overview) return
  const meetings = await attempt(() => api.meetings())
  if (!meetings) return
  const chosen = meetingToBegin(meetings, overview.today, meetingIn(useAtlas.getState().screen))
  const agenda = await attempt(() => api.agenda({ meeting: chosen }))
  if (!agenda) return
  const listed = rowsOf(overview.zones, null).flatMap(row => (row.is === 'zone' ? [row.zone] : []))
  const pages = pagesOf(agenda.items, listed, theme)
  if (pages.length === 0) return say({ text: 'Chưa mở được phòng họp: tệp chưa có khu nào để trình bày.', idle: true })
  openShow(agenda, pages, useAtlas.getState().screen)
  const stage = await attempt(() => api.beginShow())
  if (stage) seatOperator(stage.hasOperator)
}

const meetingIn = (screen: Screen): string | null => (screen.is === 'meeting' ? screen.meeting : null)

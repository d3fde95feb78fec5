import type { Agenda } from '../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../db/model/meeting/page.ts'
import type { Cue, Showing, Stage } from '../../db/model/meeting/stage.ts'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import type { AgendaDraft, MeetingLine } from '../../db/store/meeting/agenda.ts'
import type { PageWanted as MeetingPageWanted } from '../../db/store/meeting/page.ts'
import type { Lifting } from '../../db/store/meeting/unmask.ts'
import type { Changed } from '../../db/store/record.ts'

/** The calls of a meeting: its agenda, its pages, its mask, its two windows. */
export type MeetingCalls = {
  meetings: () => MeetingLine[]
  /** Without a meeting: nothing to go through, and what one of today would be compared with. */
  agenda: (args: { meeting: string | null }) => Agenda
  saveAgenda: (args: AgendaDraft) => Changed
  meetingPage: (args: MeetingPageWanted) => MeetingPage
  liftMask: (args: Lifting) => RecordOf<'unmasking'>
  /** Fills the room's screen with this window; the operator's opens by itself where there is a second screen. */
  beginShow: () => { displays: number; hasOperator: boolean }
  endShow: () => boolean
  openOperator: () => boolean
  tellStage: (args: { showing: Showing | null }) => number
  cueStage: (args: { cue: Cue }) => number
  /** Answers when the stage has moved on from an edition, or after a while. */
  stageAfter: (args: { edition: number }) => Stage
}

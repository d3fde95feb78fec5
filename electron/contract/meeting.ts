import type { Concluded } from '../../db/model/conclusion/conclusion.ts'
import type { Agenda } from '../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../db/model/meeting/page.ts'
import type { Cue, Showing, Stage } from '../../db/model/meeting/stage.ts'
import type { Names } from '../../db/model/notice/register.ts'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import type { AcceptedConclusions } from '../../db/store/meeting/accept.ts'
import type { AgendaDraft, MeetingLine } from '../../db/store/meeting/agenda.ts'
import type { Typed } from '../../db/store/meeting/conclude.ts'
import type { PageWanted as MeetingPageWanted } from '../../db/store/meeting/page.ts'
import type { Shown } from '../../db/store/meeting/shown.ts'
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
  concluded: (args: { meeting: string }) => Concluded
  writeConclusion: (args: Typed) => Changed
  dropConclusion: (args: { conclusion: string }) => Changed
  moveConclusion: (args: { conclusion: string; by: -1 | 1 }) => Changed
  /** Makes directives of what a meeting concluded, as one batch. */
  acceptConclusions: (args: { meeting: string }) => AcceptedConclusions
  /** The names that a sentence is read with, without the papers', and the province they are of ("" where it is not known). */
  meetingNames: () => { names: Names; place: string }
  /** Keeps that a page was on the room's screen. */
  keepShown: (args: Shown) => RecordOf<'showing'>
  shown: (args: { meeting: string }) => RecordOf<'showing'>[]
  /** Fills the room's screen with this window; the operator's opens by itself where there is a second screen. */
  beginShow: () => { displays: number; hasOperator: boolean }
  endShow: () => boolean
  openOperator: () => boolean
  tellStage: (args: { showing: Showing | null }) => number
  cueStage: (args: { cue: Cue }) => number
  /** Answers when the stage has moved on from an edition, or after a while. */
  stageAfter: (args: { edition: number }) => Stage
}

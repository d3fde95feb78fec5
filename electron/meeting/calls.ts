import { z } from 'zod'
import { saidMost } from '../../db/model/meeting/stage.ts'
import { type ThemeName, themeNames } from '../../db/model/theme.ts'
import { acceptConclusions } from '../../db/store/meeting/accept.ts'
import { agendaOf, meetingLines, saveAgenda } from '../../db/store/meeting/agenda.ts'
import { concludedIn, dropConclusion, moveConclusion, writeConclusion } from '../../db/store/meeting/conclude.ts'
import { meetingPage } from '../../db/store/meeting/page.ts'
import { keepShown, shownIn } from '../../db/store/meeting/shown.ts'
import { liftMask } from '../../db/store/meeting/unmask.ts'
import { noticeNames } from '../../db/store/notice/names.ts'
import { officeOf } from '../../db/store/view/agency.ts'
import type { HandlersOf } from '../dispatch.ts'
import { day, ground, none, words } from '../handlers/args.ts'

const theme = z.enum(themeNames as [ThemeName, ...ThemeName[]])
const subject = { zone: words.nullable(), call: words.nullable(), directive: words.nullable() }
const line = z.string().max(500).nullable()
const note = z.string().max(20_000).nullable()
const written = { name: line, theme: theme.nullable(), note }
const since = z.strictObject({ day, name: z.string().max(1000), isChosen: z.boolean() }).nullable()
const at = z.int().min(0).max(9999)
const title = z.string().max(21_000)

/** What the operator's window is told; more pages than zones can be told of at once are not shown. */
const showing = z.strictObject({
  ...{ meeting: words.nullable(), began: z.iso.datetime(), at, theme, since, room: z.enum(['light', 'dark']) },
  pages: z.array(z.strictObject({ ...subject, ...written, theme, id: words, title, number: z.int().min(1) })).max(5000),
  lifted: z.strictObject({ by: z.string().max(500), at: z.iso.datetime() }).nullable(),
  said: z.array(z.strictObject({ number: z.int().min(1), text: z.string().max(20_000) })).max(saidMost),
})

const cue = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('next') }),
  z.strictObject({ is: z.literal('back') }),
  z.strictObject({ is: z.literal('go'), at }),
  z.strictObject({ is: z.literal('end') }),
])

/** Meetings and their agenda, the pages that a room is shown, the mask over them, and the two screens. */
export const meeting: HandlersOf<
  | 'meetings'
  | 'agenda'
  | 'saveAgenda'
  | 'meetingPage'
  | 'liftMask'
  | 'concluded'
  | 'writeConclusion'
  | 'dropConclusion'
  | 'moveConclusion'
  | 'acceptConclusions'
  | 'meetingNames'
  | 'keepShown'
  | 'shown'
  | 'beginShow'
  | 'endShow'
  | 'openOperator'
  | 'tellStage'
  | 'cueStage'
  | 'stageAfter'
> = {
  meetings: { args: none, run: office => meetingLines(office.db()) },
  agenda: {
    args: z.strictObject({ meeting: words.nullable() }),
    run: (office, args) => agendaOf(office.db(), args.meeting, office.today()),
  },
  saveAgenda: {
    args: z.strictObject({
      key: words.nullable(),
      meeting: z.strictObject({ name: words, date: day, place: line, chair: line, since: day.nullable(), note }),
      items: z.array(z.strictObject({ ...subject, ...written, id: words.nullable() })).max(500),
    }),
    run: (office, args) => saveAgenda(office.db(), args, { by: office.by }),
  },
  meetingPage: {
    args: z.strictObject({ ...subject, theme, since: day.nullable(), lifted: words.nullable() }),
    run: (office, args) => {
      const earlier = args.since !== null && args.since < office.today() ? office.logged(args.since).db() : null
      return meetingPage({ db: office.db(), earlier, ladders: office.ladders, today: office.today() }, args)
    },
  },
  liftMask: {
    args: z.strictObject({ meeting: words.nullable(), zone: words, households: z.int().min(0), why: ground.why }),
    run: (office, args) => liftMask(office.db(), args, office.by),
  },
  concluded: {
    args: z.strictObject({ meeting: words }),
    run: (office, args) => concludedIn(office.db(), args.meeting),
  },
  writeConclusion: {
    args: z.strictObject({
      ...{ key: words.nullable(), meeting: words, agenda: words.nullable(), text: z.string().max(20_000) },
      after: words.nullable(),
    }),
    run: (office, args) => writeConclusion(office.db(), args, { by: office.by }),
  },
  dropConclusion: {
    args: z.strictObject({ conclusion: words }),
    run: (office, args) => dropConclusion(office.db(), args.conclusion, { by: office.by }),
  },
  moveConclusion: {
    args: z.strictObject({ conclusion: words, by: z.union([z.literal(-1), z.literal(1)]) }),
    run: (office, args) => moveConclusion(office.db(), args.conclusion, args.by, { by: office.by }),
  },
  acceptConclusions: {
    args: z.strictObject({ meeting: words }),
    run: (office, args) => acceptConclusions(office.db(), args.meeting, { by: office.by, today: office.today() }),
  },
  meetingNames: {
    args: none,
    run: office => ({ names: { ...noticeNames(office.db()), papers: [] }, place: officeOf(office.db()).place }),
  },
  keepShown: {
    args: z.strictObject({
      ...{ meeting: words.nullable(), at: z.iso.datetime(), until: z.iso.datetime(), title },
      ...{ view: words, figures: note, unmasked: line },
    }),
    run: (office, args) => keepShown(office.db(), args, office.by),
  },
  shown: { args: z.strictObject({ meeting: words }), run: (office, args) => shownIn(office.db(), args.meeting) },
  beginShow: {
    args: none,
    run: async office => (await office.desk?.beginShow()) ?? { displays: 0, hasOperator: false },
  },
  endShow: {
    args: none,
    run: async office => {
      await office.desk?.endShow()
      return true
    },
  },
  openOperator: { args: none, run: async office => (await office.desk?.openOperator()) ?? false },
  tellStage: {
    args: z.strictObject({ showing: showing.nullable() }),
    run: async (office, args) => (await office.desk?.tellStage(args.showing)) ?? 0,
  },
  cueStage: {
    args: z.strictObject({ cue }),
    run: async (office, args) => (await office.desk?.cueStage(args.cue)) ?? 0,
  },
  stageAfter: {
    args: z.strictObject({ edition: z.int().min(-1) }),
    run: async (office, args) =>
      (await office.desk?.stageAfter(args.edition)) ?? { edition: 0, showing: null, cues: [], hasOperator: false },
  },
}

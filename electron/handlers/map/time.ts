import { z } from 'zod'
import { themeNames } from '../../../db/model/theme.ts'
import { basisOf } from '../../../db/model/time/timeline.ts'
import { dayFiguresOf, dayMapOf, type Then } from '../../../db/store/time/day.ts'
import { factsBetween } from '../../../db/store/time/facts.ts'
import { timelineOf } from '../../../db/store/time/timeline.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { type Office, todayHere } from '../../office.ts'
import { day, none } from '../args.ts'

/** The map's time: its days, the map and the figures of one, and what is dated between two. */
export const time: HandlersOf<'timeline' | 'dayMap' | 'dayFigures' | 'datedFacts'> = {
  timeline: { args: none, run: office => timelineOf(office.db(), todayHere()) },
  dayMap: {
    args: z.strictObject({ day, theme: z.enum(themeNames) }),
    run: (office, args) => dayMapOf(thenOf(office, args.day), office.ladders, args.theme),
  },
  dayFigures: {
    args: z.strictObject({ days: z.array(day).max(2) }),
    run: (office, { days }) => days.map(each => dayFiguresOf(thenOf(office, each))),
  },
  datedFacts: {
    args: z.strictObject({ from: day, to: day }),
    run: (office, { from, to }) => factsBetween(office.db(), office.ladders, from, to),
  },
}

/** The register turned to a day, and on what that rests. */
function thenOf(office: Office, shown: string): Then {
  const basis = basisOf({ begins: office.begins(), today: todayHere() }, shown)
  if (basis === 'now') return { db: office.db(), day: todayHere(), basis }
  return { db: office.at(shown).db(), day: shown, basis }
}

import type { DirectiveRow } from '../../model/directive/room.ts'
import { deadlineOf, deadlineWords, dueLine, standingOf } from '../../model/directive/standing.ts'
import { joinNames, shortAgency } from '../../model/directive/tally.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Subject } from '../../model/meeting/agenda.ts'
import { keyFigures, unmovedOf } from '../../model/meeting/figure.ts'
import { marksOf } from '../../model/meeting/mark.ts'
import type { Order } from '../../model/meeting/order.ts'
import type { MeetingPage, Side } from '../../model/meeting/page.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { isZoneTheme, type ThemeName } from '../../model/theme.ts'
import { tally } from '../clearance/tally.ts'
import type { Db } from '../db.ts'
import { directiveRows } from '../directive/room.ts'
import { themed } from '../map/theme/themed.ts'
import { find, get, list } from '../table.ts'
import { dossierOf } from '../view/dossier.ts'
import { zoneSummaries } from '../view/overview.ts'
import { heldIn } from './held.ts'
import { movedOfZone } from './moved.ts'
import { succeeded } from './succeeded.ts'
import { checkLifted } from './unmask.ts'

/** What is asked of a page: `since` compares with the end of a day (ISO), `lifted` is the key of an unmasking. */
export type PageWanted = Subject & { theme: ThemeName; since: string | null; lifted: string | null }

/** The registers that a page is read from: today's, and the one it is compared with. */
export type Books = { db: Db; earlier: Db | null; ladders: Ladder[]; today: string }

const nothing = { now: null, before: null, moved: [], unmoved: '', orders: [], held: [], heldCount: 0, masked: 0 }

/** One page of a meeting, masked unless a key says otherwise. Throws E_RECORD_MISSING, E_UNMASKING_OTHER. */
export function meetingPage(books: Books, wanted: PageWanted): MeetingPage {
  const { db, today } = books
  const rows = directiveRows(db, today)
  const own = wanted.directive === null ? null : rows.find(row => row.id === wanted.directive)
  const call = wanted.call === null ? null : get(db, 'call', wanted.call)
  const zone = wanted.zone ?? call?.zone ?? own?.targets.find(target => target.zone)?.zone?.id ?? null
  const directive = own ? { ...orderOf(own, today), text: own.text, zones: zonesOf(own) } : null
  const title = call?.name ?? (directive ? `Nhiệm vụ ${directive.number}` : '')
  if (zone === null) return { title, zone: null, ...nothing, directive }
  return { ...zonePage(books, zone, rows, call, wanted), ...(title && { title }), directive }
}

function zonePage(
  books: Books,
  zone: string,
  all: readonly DirectiveRow[],
  call: RecordOf<'call'> | null,
  { theme, since, lifted }: PageWanted,
): Omit<MeetingPage, 'directive'> {
  const { db, earlier, ladders, today } = books
  if (lifted !== null) checkLifted(db, lifted, zone)
  const rows = all.filter(row => row.targets.some(target => target.zone?.id === zone))
  const dossier = dossierOf(db, ladders, zone, today)
  const now = sideOf(db, books, dossier, rows, call, theme, today)
  const { held, count, masked } = heldIn(db, ladders, zone, today, lifted !== null)
  const page = {
    ...{ title: dossier.zone.name, zone: dossier.summary, now, held, heldCount: count, masked },
    orders: rows.map(row => orderOf(row, today)),
  }
  if (!earlier || since === null || !find(earlier, 'zone', zone))
    return { ...page, before: null, moved: [], unmoved: '' }
  const past = dossierOf(earlier, ladders, zone, since)
  const given = directiveRows(earlier, since).filter(row => row.targets.some(target => target.zone?.id === zone))
  const before = sideOf(earlier, books, past, given, call && (find(earlier, 'call', call.id) ?? null), theme, since)
  const span = { db, earlier, later: db, from: since, to: today, ladders }
  const moved = [...movedOfZone(span, zone), ...succeeded(db, dossier, past, rows, span)]
  return { ...page, before, moved, unmoved: unmovedOf(now.figures, before.figures) }
}

function sideOf(
  db: Db,
  { ladders }: Books,
  dossier: Dossier,
  rows: readonly DirectiveRow[],
  call: RecordOf<'call'> | null,
  theme: ThemeName,
  day: string,
): Side {
  const funding = list(db, 'funding', { zone: dossier.zone.id, purpose: 'clearance' })
  const orders = rows.map(row => orderOf(row, day))
  const counted = tally(db, { zone: dossier.zone.id }, day)
  const zones = zoneSummaries(db, ladders, day)
  const places = zones.map(({ id, point, isBounded, quality }) => [id, { point, isBounded, quality }] as const)
  return {
    ...{ day, figures: keyFigures(theme, { dossier, funding, orders, call, today: day }), marks: marksOf(counted) },
    households: counted.households,
    themes: Object.fromEntries(zones.map(({ id, themes }) => [id, themes])),
    places: Object.fromEntries(places),
    themed: isZoneTheme(theme) ? null : themed(db, ladders, day, theme),
  }
}

/** A directive as the room reads it. */
function orderOf(row: DirectiveRow, today: string): Order {
  const { status, word } = standingOf(row, today)
  const names = (parties: DirectiveRow['leads']) =>
    parties.map(({ name, heirs }) => shortAgency(name) + (heirs ? `, nay là ${joinNames(heirs.names)}` : '')).join('; ')
  return {
    ...{ id: row.id, number: row.number, paper: row.paper.name, summary: row.summary },
    ...{ leads: names(row.leads), supports: names(row.supports) },
    due: dueLine(row),
    standing: { status, word: word ?? 'chưa có báo cáo' },
    remark: deadlineWords(deadlineOf(row, today)),
  }
}

const zonesOf = (row: DirectiveRow): string[] => [
  ...new Set(row.targets.map(target => target.zone?.name ?? target.title)),
]

import type { ZoneSummary } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import type { ThemeName } from '../theme.ts'

/** What one page of a meeting is about: one of the three, or words alone. */
export type Subject = { zone: string | null; call: string | null; directive: string | null }

/** One item as the editor and the show have it; `title` is the name of its subject today. */
export type Item = Subject & {
  id: string
  title: string
  /** Words of its own, over the subject's name. */
  name: string | null
  theme: ThemeName | null
  note: string | null
}

/** A meeting with its items in their order, and the day that its figures are compared with. */
export type Agenda = {
  meeting: RecordOf<'meeting'> | null
  items: Item[]
  since: Since | null
}

/** The day that figures are compared with, and what was held then. */
export type Since = { day: string; name: string; isChosen: boolean }

/** A page of the show. */
export type Page = Item & { number: number; theme: ThemeName }

/** The pages of a meeting: its agenda; without one, every zone as the list at the left has them. A page without a theme has the map's. */
export function pagesOf(items: readonly Item[], zones: readonly ZoneSummary[], onMap: ThemeName): Page[] {
  const shown = items.length > 0 ? items : zones.map(itemOfZone)
  return shown.map((item, at) => ({ ...item, number: at + 1, theme: themeOf(item, onMap) }))
}

/** An item has its theme, or the one that its subject speaks of. */
function themeOf({ theme, call, directive }: Item, onMap: ThemeName): ThemeName {
  return theme ?? (call ? 'call' : directive ? 'directive' : onMap)
}

/** A zone as an item that nobody has written anything about yet. */
export function itemOfZone({ id, name }: Pick<ZoneSummary, 'id' | 'name'>): Item {
  return { id, title: name, zone: id, call: null, directive: null, name: null, theme: null, note: null }
}

/** The zones with a directive that is late, for the quick fill; those already in the agenda are left out. */
export function lateZones(zones: readonly ZoneSummary[], items: readonly Item[]): ZoneSummary[] {
  const known = new Set(items.map(item => item.zone))
  return zones.filter(zone => zone.themes.directive === 'stuck' && !known.has(zone.id))
}

/** What a page is called in the head: the item's own words, else the theme's. */
export function headOf({ name }: Pick<Item, 'name'>, theme: string): string {
  return name ?? theme
}

type Held = { day: string; name: string }

/** The newest meeting before a day; meetings that a notice tells of count too, a kept meeting of the same day before them. */
export function previousOf(meetings: readonly Held[], notices: readonly Held[], day: string): Held | null {
  const before = [...meetings, ...notices].filter(each => each.day < day)
  return before.reduce<Held | null>((best, each) => (best === null || each.day > best.day ? each : best), null)
}

/** Which meeting F5 begins: the one of today, the one that is looked at in the editor going first. Null begins without an agenda. */
export function meetingToBegin(
  meetings: readonly Pick<RecordOf<'meeting'>, 'id' | 'date'>[],
  today: string,
  chosen: string | null,
): string | null {
  return meetings.find(each => each.id === chosen)?.id ?? meetings.find(each => each.date === today)?.id ?? null
}

/** A code for a meeting of a day that no other has: "HOP-2026-11-27", then "HOP-2026-11-27-2". */
export function codeFor(day: string, taken: readonly string[]): string {
  const base = `HOP-${day}`
  if (!taken.includes(base)) return base
  let n = 2
  while (taken.includes(`${base}-${n}`)) n += 1
  return `${base}-${n}`
}

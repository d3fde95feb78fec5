import { create } from 'zustand'
import type { Agenda, Page, Since } from '../../db/model/meeting/agenda.ts'
import { turned } from '../../db/model/meeting/jump.ts'
import { type Ink, inks, type Stroke, withoutLast } from '../../db/model/meeting/pen.ts'
import type { Room, Showing } from '../../db/model/meeting/stage.ts'
import { type ThemeName, themeNames } from '../../db/model/theme.ts'
import { api } from '../api.ts'
import { attempt, type Screen, show as showScreen, useAtlas } from '../state.ts'
import type { Sight } from './map/sight.ts'

/** What the middle of the screen shows. */
export type View = 'page' | 'compare' | 'whole' | 'detail'
/** What lies over it; one at a time. */
export type Over =
  | { is: 'nothing' }
  | { is: 'help' }
  | { is: 'blank' }
  | { is: 'lift' }
  | { is: 'since' }
  | { is: 'conclude' }
  | { is: 'jump'; typed: string; to: number | null }
export type Tool = { is: 'none' } | { is: 'spot' } | { is: 'pen'; ink: Ink }
export type Lifted = { id: string; by: string; at: string }

type Show = {
  agenda: Agenda
  pages: Page[]
  at: number
  theme: ThemeName
  since: Since | null
  room: Room
  /** When the meeting began, ISO. */
  began: string
  view: View
  over: Over
  tool: Tool
  strokes: Stroke[]
  /** Where the room has moved the map to; null: the page's own sight, which `home` is. */
  sight: Sight | null
  home: Sight | null
  /** The key to the names of this page's households; null while they are masked. */
  lifted: Lifted | null
  hasOperator: boolean
  /** The last conclusions as they are typed, for the operator's window. */
  said: Showing['said']
  /** Where the window was before. */
  back: Screen
}

const empty: Show = {
  ...{ agenda: { meeting: null, items: [], since: null }, pages: [], at: 0, theme: 'clearance', since: null },
  ...{ room: 'light', began: '', view: 'page', over: { is: 'nothing' }, tool: { is: 'none' }, strokes: [] },
  ...{ sight: null, home: null },
  ...{ lifted: null, hasOperator: false, said: [], back: { is: 'map' } },
}

export const useShow = create<Show>(() => empty)
const { setState: set, getState: get } = useShow

const unmoved = { sight: null, home: null }

/** Opens the show on its first page; the room's light is as it was left. */
export function openShow(agenda: Agenda, pages: Page[], back: Screen): void {
  const began = new Date().toISOString()
  set({
    ...empty,
    agenda,
    pages,
    since: agenda.since,
    began,
    back,
    room: get().room,
    theme: pages[0]?.theme ?? 'status',
  })
  // What was just done is told in the rooms; the room of the meeting sees none of it.
  useAtlas.setState({ toasts: [] })
  showScreen({ is: 'show' })
}

/** The meeting that a show without an agenda is held as. */
export const heldAs = (agenda: Agenda): void => set({ agenda })

/** Leaves the show: nothing of it stays but the log of what was unmasked. */
export async function endShow(): Promise<void> {
  const { back } = get()
  await attempt(() => api.endShow())
  set({ ...empty, room: get().room })
  showScreen(back)
}

/** Goes to a page: the mask comes back, what was drawn goes. */
export function go(at: number): void {
  const { pages } = get()
  const theme = pages[at]?.theme
  if (theme) set({ at, theme, view: 'page', over: { is: 'nothing' }, strokes: [], lifted: null, ...unmoved })
}

export function turn(by: number): void {
  const { at, pages } = get()
  const to = turned(at, by, pages.length)
  if (to === at) set({ over: { is: 'nothing' }, view: 'page' })
  else go(to)
}

export const cover = (over: Over): void => set({ over })
export const uncover = (): void => set({ over: { is: 'nothing' } })
/** Shows a view, or the page again when it is that view already. What was drawn was drawn on the other one. */
export const look = (view: View): void => set({ view: get().view === view ? 'page' : view, strokes: [], ...unmoved })
export const changeRoom = (): void => set({ room: get().room === 'light' ? 'dark' : 'light' })
export const nextTheme = (): void =>
  set({ theme: themeNames[(themeNames.indexOf(get().theme) + 1) % themeNames.length] ?? 'status', strokes: [] })
/** Moves the map; what was drawn was drawn on where it was. Null brings it back. */
export const seeAt = (sight: Sight | null): void => set({ sight, strokes: [] })
export const seeHome = (home: Sight): void => set({ home })
/** Changes where the map stands by a rule; nothing where no map is shown. */
export function see(change: (sight: Sight) => Sight): void {
  const { sight, home } = get()
  const from = sight ?? home
  if (from) seeAt(change(from))
}
export const comparedWith = (since: Since | null): void => set({ since, over: { is: 'nothing' } })
export const seatOperator = (hasOperator: boolean): void => set({ hasOperator })

/** Takes a tool up, or lays it down when it is in hand. */
export function take(tool: Tool['is']): void {
  const now = get().tool.is
  if (tool === now || tool === 'none') set({ tool: { is: 'none' } })
  else set({ tool: tool === 'pen' ? { is: 'pen', ink: inks[0].colour } : { is: 'spot' } })
}

export const dip = (ink: Ink): void => set({ tool: { is: 'pen', ink } })
export const draw = (stroke: Stroke): void => set({ strokes: [...get().strokes, stroke] })
export const erase = (): void => set({ strokes: [] })
export const eraseLast = (): void => set({ strokes: withoutLast(get().strokes) })

/** Lifts the mask of the page that is shown, with the key that the log gave. */
export function lift(lifted: Lifted): void {
  set({ lifted, over: { is: 'nothing' } })
}
export const mask = (): void => set({ lifted: null })

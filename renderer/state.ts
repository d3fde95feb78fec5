import { create } from 'zustand'
import type { Dossier } from '../db/model/dossier.ts'
import type { Bounds } from '../db/model/map/project.ts'
import type { KindName } from '../db/model/record/kinds.ts'
import { formatDay } from '../db/model/text/day.ts'
import { sentence, toProblem } from '../db/model/text/problem.ts'
import type { ThemeName } from '../db/model/theme.ts'
import type { Overview, Startup } from '../electron/contract.ts'
import { api, askOf } from './api.ts'

/** What fills the window. */
export type Screen =
  | { is: 'starting' }
  | { is: 'closed'; startup: Startup }
  /** The file asks who works, and nobody is in. */
  | { is: 'locked'; startup: Startup }
  | { is: 'map' }
  | { is: 'board' }
  | { is: 'register'; kind: KindName; record: string | null }
  | { is: 'directives'; directive: string | null }
  | { is: 'ground'; part: GroundPart }
  | { is: 'calls'; call: string | null; part?: CallPart; investor?: string }
  | { is: 'papers'; paper: string | null }
  /** A paper that comes in; `file` was dropped on the list of papers. */
  | { is: 'notice'; file: File | null }
  | { is: 'moved'; from: string; to: string }
  | { is: 'meeting'; meeting: string | null }
  | { is: 'show' }
  /** How the data file and its backups stand. */
  | { is: 'health' }
  /** Who works on this machine. */
  | { is: 'people' }
  /** A map for paper; `bounds` is what the map last showed. */
  | { is: 'plates'; bounds: Bounds }

/** Parts of the room of the ground: compensation, its money, its order, and what is let on it. */
export type GroundPart = 'households' | 'money' | 'staging' | 'plots' | 'rent'
/** Parts of the room of calls. */
export type CallPart = 'projects' | 'investors' | 'compare' | 'readiness' | 'enterprises' | 'template'

/** What lies over it; one at a time. */
export type Layer =
  | { is: 'none' }
  | { is: 'search' }
  | { is: 'welcome'; startup: Startup }
  | { is: 'network' }
  | { is: 'day' }

/** A figure of the selected zone that is looked at (its source card) or edited. */
export type Focus = { kind: KindName; record: string; field: string; editing: boolean } | null

export type Toast = {
  id: number
  text: string
  detail?: string
  bad?: boolean
  /** Nothing was done, and nothing went wrong. */
  idle?: boolean
  undo?: boolean
  action?: { word: string; run: () => void }
  /** It is there until it is closed. */
  stays?: boolean
}

type State = {
  screen: Screen
  layer: Layer
  overview: Overview | null
  /** The day that is looked at (ISO); null is today. A day that has passed is only read. */
  day: string | null
  /** The id of the selected zone: the same in list, map and dossier. */
  selected: string | null
  dossier: Dossier | null
  focus: Focus
  theme: ThemeName
  toasts: Toast[]
}

export const useAtlas = create<State>(() => ({
  screen: { is: 'starting' },
  layer: { is: 'none' },
  overview: null,
  day: null,
  selected: null,
  dossier: null,
  focus: null,
  theme: 'status',
  toasts: [],
}))

const { setState: set, getState: get } = useAtlas

/** Whether names, papers and amounts of households are masked for whoever is in. */
export const isMasked = ({ overview }: State): boolean => overview?.person?.seesPersonal === false

/** Whether nothing can be edited here: the day has passed, or whoever is in may only look. */
export const isReadOnly = ({ day, overview }: State): boolean => day !== null || overview?.person?.role === 'viewer'

/** Reads the data file's state and opens the first screen. */
export async function start(): Promise<void> {
  // Both are asked at once: a start waits for one answer, not for two. A file that cannot be opened is told by the first.
  const overview = api.overview().catch(() => null)
  const startup = await api.startup()
  opened(startup, await overview)
}

/** Shows what a start or another file gave: the map, or why there is none. */
export function opened(startup: Startup, overview: Overview | null = null): void {
  if (startup.problem) set({ screen: { is: 'closed', startup } })
  else if (startup.gate) set({ screen: { is: 'locked', startup }, layer: { is: 'none' }, overview: null })
  else {
    set({
      // The first day begins on the map, with a greeting; every other with the sheet of the province, or where the shortcut points.
      screen: firstScreen(startup),
      layer: startup.fresh ? { is: 'welcome', startup } : { is: 'none' },
      selected: null,
      dossier: null,
      focus: null,
      ...(overview && { overview }),
    })
    if (!overview) void refresh()
  }
}

const firstScreen = ({ fresh }: Startup): Screen => {
  if (location.hash === '#health') return { is: 'health' }
  return fresh || location.hash === '#map' ? { is: 'map' } : { is: 'board' }
}

/** Reads again what the window shows, after a change. */
export async function refresh(): Promise<void> {
  const overview = await attempt(() => api.overview())
  if (!overview) return
  const { selected } = get()
  const still = overview.zones.some(zone => zone.id === selected) ? selected : null
  set({ overview, selected: still })
  if (still) await readDossier(still)
  else set({ dossier: null })
}

/** Selects a zone everywhere; null closes the dossier. */
export function select(zone: string | null): void {
  set({ selected: zone, focus: null })
  if (zone) void readDossier(zone)
  else set({ dossier: null })
}

async function readDossier(zone: string): Promise<void> {
  const dossier = await attempt(() => api.dossier({ zone }))
  if (dossier && get().selected === zone) set({ dossier })
}

export const show = (screen: Screen): void => set({ screen, layer: { is: 'none' }, focus: null })
export const cover = (layer: Layer): void => set({ layer })
export function look(focus: Focus): void {
  const { day, overview } = get()
  const person = overview?.person
  if (focus?.editing && person?.role === 'viewer')
    say({ text: sentence({ code: 'E_ROLE', params: { name: person.name, role: 'xem', deed: 'sửa' } }), idle: true })
  else if (focus?.editing && day)
    say({ text: sentence({ code: 'E_PAST_FIXED', params: { day: formatDay(day) } }), idle: true })
  else set({ focus })
}

/** Looks at the register as it stood on a day (ISO), everywhere at once; null comes back to today. */
export async function lookAt(day: string | null): Promise<void> {
  askOf(day)
  // What is open is of the day before: it is put away until that of this day is there.
  set({ day, dossier: null, focus: null, layer: { is: 'none' } })
  await refresh()
}

export const paint = (theme: ThemeName): void => set({ theme })

/** Ctrl Z and Ctrl Y: takes the last action back, or brings it back, and says which. */
export async function step(way: 'undo' | 'redo'): Promise<void> {
  // Nothing went wrong when there is nothing to take back.
  if (get().overview?.[way] === null)
    return say({ text: `Không có thao tác nào để ${way === 'undo' ? 'hoàn tác' : 'làm lại'}`, idle: true })
  const done = await attempt(() => (way === 'undo' ? api.undo({}) : api.redo()))
  if (!done) return
  await refresh()
  say({ text: way === 'undo' ? 'Đã hoàn tác' : 'Đã làm lại', detail: done.name })
}

let count = 0

/** A toast at the foot; errors stay until they are closed, each once. */
export function say(toast: Omit<Toast, 'id'>): void {
  count += 1
  const id = count
  set({ toasts: [...get().toasts.filter(each => each.bad && each.text !== toast.text), { ...toast, id }] })
  if (!toast.bad && !toast.stays) setTimeout(() => hush(id), 10_000)
}

export const hush = (id: number): void => set({ toasts: get().toasts.filter(each => each.id !== id) })

/** Runs a call; a refusal becomes a toast in words, or what `tell` makes of them, and undefined. */
export async function attempt<T>(
  work: () => Promise<T>,
  tell = (text: string) => say({ text, bad: true }),
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    const problem = toProblem(error)
    const file = get().overview?.file
    // Damage that shows while the file is open: nothing more is to be done with it, and the ways back are shown.
    if (problem.code === 'E_DATA_DAMAGED' && file)
      set({
        screen: { is: 'closed', startup: { file, fresh: false, counts: null, problem, gate: null } },
        layer: { is: 'none' },
      })
    else tell(sentence(problem))
    return undefined
  }
}

import { create } from 'zustand'
import type { Agenda, Item } from '../../../db/model/meeting/agenda.ts'
import { move } from '../../../db/model/staging/turn.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { attempt, refresh, say, show } from '../../state.ts'

/** A meeting while it is being prepared; days as they are typed. An item that is new has no record yet. */
export type Draft = {
  key: string | null
  name: string
  date: string
  place: string
  chair: string
  since: string
  note: string
  items: DraftItem[]
}
export type DraftItem = Item & { isNew: boolean }

type Kept = {
  draft: Draft | null
  /** The draft as it was taken up, as text: what is in the data file or, for a new meeting, what is proposed. */
  saved: string | null
}

export const useDraft = create<Kept>(() => ({ draft: null, saved: null }))
const { setState: set, getState: get } = useDraft

/** Takes up a meeting, or a new one of today. */
export function takeUp({ meeting, items }: Agenda, today: string): void {
  const draft: Draft = {
    key: meeting?.id ?? null,
    name: meeting?.name ?? `Họp ngày ${formatDay(today)}`,
    date: formatDay(meeting?.date ?? today),
    ...{ place: meeting?.place ?? '', chair: meeting?.chair ?? '', note: meeting?.note ?? '' },
    since: meeting?.since ? formatDay(meeting.since) : '',
    items: items.map(item => ({ ...item, isNew: false })),
  }
  set({ draft, saved: JSON.stringify(draft) })
}

export const letGo = (): void => set({ draft: null, saved: null })

export function change(patch: Partial<Draft>): void {
  const { draft } = get()
  if (draft) set({ draft: { ...draft, ...patch } })
}

const changeItems = (work: (items: DraftItem[]) => DraftItem[]): void =>
  change({ items: work(get().draft?.items ?? []) })

let count = 0

/** Puts items at the end of the agenda. */
export function append(items: readonly Omit<Item, 'id'>[]): void {
  const added = items.map(item => {
    count += 1
    return { ...item, id: `new-${count}`, isNew: true }
  })
  changeItems(known => [...known, ...added])
}
export const dropItem = (id: string): void => changeItems(items => items.filter(item => item.id !== id))
export const changeItem = (id: string, patch: Partial<Item>): void =>
  changeItems(items => items.map(item => (item.id === id ? { ...item, ...patch } : item)))
export const moveItem = (id: string, to: number): void =>
  changeItems(items => {
    const from = items.findIndex(item => item.id === id)
    return from < 0 ? items : move(items, from, Math.max(0, to))
  })

/** True when something of the draft is not in the data file. A new meeting of which nothing was said is nothing to save yet. */
export const isUnsaved = ({ draft, saved }: Kept): boolean => draft !== null && JSON.stringify(draft) !== saved

/** What keeps a draft from being saved, as a sentence; null when nothing does. */
export function missingIn({ name, date, since }: Draft): string | null {
  if (name.trim() === '') return 'Ghi tên cuộc họp'
  if (!readDay(date)) return 'Ghi ngày họp, ví dụ 14/6/2022'
  if (since.trim() === '') return null
  const day = readDay(since)
  if (!day) return 'Ngày để so chưa đúng, ví dụ 14/6/2022'
  return day < (readDay(date) ?? '') ? null : 'Ngày để so phải trước ngày họp'
}

/** Saves the draft as one batch; the id of its meeting, or undefined when it could not be saved. */
export async function saveDraft(): Promise<string | undefined> {
  const { draft } = get()
  if (!draft) return undefined
  const missing = missingIn(draft)
  if (missing) {
    say({ text: `Chưa lưu được chương trình. ${missing}.`, idle: true })
    return undefined
  }
  const orNull = (text: string) => text.trim() || null
  const meeting = {
    ...{ name: draft.name.trim(), date: readDay(draft.date) ?? '', since: readDay(draft.since) },
    ...{ place: orNull(draft.place), chair: orNull(draft.chair), note: orNull(draft.note) },
  }
  const items = draft.items.map(({ id, zone, call, directive, name, theme, note, isNew }) => ({
    ...{ id: isNew ? null : id, zone, call, directive, theme },
    ...{ name: orNull(name ?? ''), note: orNull(note ?? '') },
  }))
  const done = await attempt(() => api.saveAgenda({ key: draft.key, meeting, items }))
  if (!done) return undefined
  await refresh()
  const key = String(done.record.id)
  show({ is: 'meeting', meeting: key })
  return key
}

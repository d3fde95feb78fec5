import { create } from 'zustand'
import type { KeptDraft } from '../../db/model/draft.ts'
import { apiOn } from '../api.ts'
import { look, say, select, show } from '../state.ts'
import { drafts } from './draft.ts'

const api = apiOn(null)
/** ms of rest after the last key before a draft is written down. */
const rest = 400

/** Drafts that an earlier run of the program has left, by their form. */
const useLeft = create<{ left: Record<string, KeptDraft> }>(() => ({ left: {} }))
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** What an earlier run left in a form; undefined when nothing. */
export const useLeftDraft = (key: string): KeptDraft | undefined => useLeft(state => state.left[key])

/** Writes down what stands in a form, soon. `words` say what it is of. */
export function keep(key: string, words: string, content: unknown): void {
  clearTimeout(timers.get(key))
  const write = () => void api.keepDraft({ key, words, content: JSON.stringify(content) }).catch(() => undefined)
  timers.set(key, setTimeout(write, rest))
}

/** Forgets a draft: it was saved, or put away. */
export function drop(key: string): void {
  clearTimeout(timers.get(key))
  forget(key)
  void api.dropDraft({ key }).catch(() => undefined)
}

/** The offer of an earlier run's draft is answered. */
export function forget(key: string): void {
  const { [key]: _, ...left } = useLeft.getState().left
  useLeft.setState({ left })
}

/** "14:05", "27/11 14:05": when a draft was left. */
export function leftAt({ at }: KeptDraft): string {
  const then = new Date(at)
  const time = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`
  const isToday = then.toDateString() === new Date().toDateString()
  return isToday ? time : `${then.getDate()}/${then.getMonth() + 1} ${time}`
}

/** Reads what an earlier run has left, once a data file is open, and says so. */
export async function readLeft(): Promise<void> {
  drafts.clear()
  const found = await api.drafts().catch(() => [])
  useLeft.setState({ left: Object.fromEntries(found.map(each => [each.key, each])) })
  const [newest] = found
  if (!newest) return
  const more = found.length > 1 ? `, và ${found.length - 1} nháp nữa` : ''
  const goal = goalOf(newest)
  say({
    text: `Nháp lúc ${leftAt(newest)} chưa lưu`,
    detail: `${newest.words}${more}. Mở lại đúng chỗ đang sửa để dùng tiếp.`,
    idle: true,
    stays: true,
    ...(goal && { action: { word: 'Mở nháp', run: goal } }),
  })
}

/** The way to the figure of a zone that was being edited; undefined for other forms. */
function goalOf({ key, content }: KeptDraft): (() => void) | undefined {
  const [kind, record, field] = key.split('/')
  const zone = /"zone":"([^"]+)"/.exec(content)?.[1]
  if (!zone || kind !== 'zone' || !record || !field) return undefined
  return () => {
    show({ is: 'map' })
    select(zone)
    look({ kind, record, field, editing: true })
  }
}

import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { type KeptDraft, longestDraft } from '../../db/model/draft.ts'
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

/** A form whose draft is kept: which it is, in words, what stands in it, and how that is put back. */
export type Kept = { of: string; words: string; content: string; take: (content: string) => void }

/** What stands in a form, to be kept: `take` is given the same as an earlier run of the program has left it. */
export const kept = <T>(of: string, words: string, content: T, take: (left: T) => void): Kept => ({
  ...{ of, words, content: JSON.stringify(content) },
  take: left => take(JSON.parse(left) as T),
})

/** Keeps what stands in a form from the first change on; gives back what forgets it, once it is saved or put away. */
export function useKept({ of, words, content }: Kept): () => void {
  const first = useRef(content)
  useEffect(
    function keepDraft() {
      if (content !== first.current) keep(of, words, content)
    },
    [of, words, content],
  )
  return () => drop(of)
}

/** Writes down what stands in a form, soon. `words` say what it is of. */
export function keep(key: string, words: string, content: string): void {
  clearTimeout(timers.get(key))
  if (content.length > longestDraft) return
  const write = () => void api.keepDraft({ key, words, content }).catch(() => undefined)
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

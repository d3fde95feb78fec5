/** A list with one of its items at another turn; turns outside the list are its first and its last. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const out = [...list]
  const item = out.splice(from, 1)
  out.splice(Math.max(0, Math.min(out.length, to)), 0, ...item)
  return out
}

/** A list in which the item `key` stands at turn `to` (from 0); the list itself when it has no such item. */
export function moveTo<T>(list: readonly T[], key: T, to: number): T[] {
  const from = list.indexOf(key)
  return from < 0 ? [...list] : move(list, from, to)
}

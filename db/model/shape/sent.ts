import type { ShapeSet } from './set.ts'

/** A set on its way to the window: many short texts cross as one, which is far quicker than each by itself. */
export type SentSet = Omit<ShapeSet, 'ids' | 'names'> & { ids: string; names: string }

export const sentOf = (set: ShapeSet): SentSet => ({
  ...set,
  ids: JSON.stringify(set.ids),
  names: JSON.stringify(set.names),
})

export const receivedOf = (sent: SentSet): ShapeSet => ({
  ...sent,
  ids: JSON.parse(sent.ids),
  names: JSON.parse(sent.names),
})

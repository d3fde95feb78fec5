import type { ThemeName } from '../theme.ts'

/** How many rows each part of a page is given. */
export type Share = { moved: number; orders: number; held: number }
type Part = keyof Share

/** Px of a row of each part, at 1366 px across; a directive has two lines, and more where px are left over. */
export const rowHeight: Share = { moved: 34, orders: 52, held: 32 }

/** Px of a further line of a directive, and how many it may have in all. */
const [lineHeight, mostLines] = [23, 4]

const first: Partial<Record<ThemeName, Part[]>> = {
  directive: ['orders', 'moved', 'held'],
  call: ['orders', 'moved', 'held'],
}

/**
 * Shares the px that are left under the figures among what a page has to say: one row to each part (it says "không có gì" there), a
 * second to each in the theme's order, the rest in that order. `has` counts the rows that there are. Whoever lifts the mask asks for those
 * who are held: they come first then.
 */
export function shareRoom(theme: ThemeName, has: Share, px: number, isLifted = false): Share {
  const usual = first[theme] ?? ['moved', 'held', 'orders']
  const order = isLifted ? ['held' as const, ...usual.filter(part => part !== 'held')] : usual
  const share: Share = { moved: 1, orders: 1, held: 1 }
  let left = order.reduce((sum, part) => sum - rowHeight[part], px)
  const give = (part: Part, upTo: number) => {
    while (share[part] < Math.min(has[part], upTo) && left >= rowHeight[part]) {
      share[part] += 1
      left -= rowHeight[part]
    }
  }
  for (const part of order) give(part, 2)
  for (const part of order) give(part, has[part])
  return share
}

/** Lines for each directive when the rows are shared: px that no row takes are its own. */
export function orderLines(share: Share, px: number): number {
  const taken = (Object.keys(rowHeight) as Part[]).reduce((sum, part) => sum + share[part] * rowHeight[part], 0)
  return Math.max(2, Math.min(mostLines, 2 + Math.floor((px - taken) / (lineHeight * share.orders))))
}

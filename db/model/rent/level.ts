import type { Status } from '../sign/status.ts'
import { formatNumber } from '../text/number.ts'

/** The classes of prices from the highest: solid, lined, dotted. */
const levels = ['xong', 'doing', 'todo'] as const satisfies Status[]

/**
 * Up to three levels of some prices (đồng), from low to high, with the words that say what each holds. Up to three prices are a level
 * each; of more the range is parted into thirds, so that a level says how dear a zone is and not how many are cheaper.
 */
export function levelsOf(
  prices: readonly number[],
  unit: string,
): { levelOf: (vnd: number) => Status; words: Partial<Record<Status, string>> } {
  const known = [...new Set(prices)].sort((a, b) => b - a)
  const [most = 0, least = 0] = [known[0], known.at(-1)]
  const floors = known.length <= 3 ? known : [least + ((most - least) * 2) / 3, least + (most - least) / 3, least]
  const at = (vnd: number) =>
    Math.max(
      0,
      floors.findIndex(floor => vnd >= floor),
    )
  const words = levels.flatMap((level, n): [Status, string][] => {
    const held = known.filter(vnd => at(vnd) === n)
    if (held.length === 0) return []
    const [high = 0, low = 0] = [held[0], held.at(-1)]
    const range = high === low ? formatNumber(high, 0) : `${formatNumber(low, 0)} đến ${formatNumber(high, 0)}`
    return [[level, `${range} ${unit}`]]
  })
  return { levelOf: vnd => levels[at(vnd)] ?? 'todo', words: Object.fromEntries(words) }
}

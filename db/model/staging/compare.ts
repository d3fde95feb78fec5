import { formatNumber } from '../text/number.ts'
import type { Site } from './block.ts'
import { compareWorth, type Outcome } from './outcome.ts'

/** An order as it is spoken of: "A". */
export type Side = { letter: string; outcome: Outcome }

/** What is said above the two orders: the verdict, and what stands against it. */
export type Verdict = { said: string; but: string | null; better: 'A' | 'B' | null }

const ha = (m2: number): string => `${formatNumber(m2 / 1e4, 4)}\u00a0ha`

/** One sentence that tells two orders of the same blocks apart, then one that says when all is done. */
export function verdictOf(site: Site, a: Side, b: Side): Verdict {
  const known = site.grounds.some(ground => ground.block.road)
  const gain = compareWorth(a.outcome.score, b.outcome.score)
  const better = gain === 0 ? null : gain > 0 ? 'A' : 'B'
  const end = [endOf(a), endOf(b)]
  const but = end[0] === end[1] ? `Cả hai ${end[0]}` : `${a.letter} ${end[0]}; ${b.letter} ${end[1]}`
  if (!known)
    return { said: 'Chưa ghi đợt nào giáp đường nên chưa biết đất nào nối được đường.', but: `${but}.`, better: null }
  if (better === null)
    return { said: `${a.letter} và ${b.letter} cho kết quả như nhau từng năm.`, but: `${but}.`, better }
  const [best, other] = better === 'A' ? [a, b] : [b, a]
  return { said: `${leadOf(best, other)}${againstOf(best, other)}.`, but: `${but}.`, better }
}

/** What the better one gives first: the first year in which it has more land in one piece that a road reaches. */
function leadOf(best: Side, other: Side): string {
  for (const key of ['tractM2', 'roadM2', 'cleanM2'] as const)
    for (const [i, end] of best.outcome.years.entries()) {
      const there = other.outcome.years[i]
      if (!there || end[key] <= there[key]) continue
      const first = other.outcome.years.find(each => each[key] >= end[key])
      const then = first ? `${other.letter} đến ${first.year} mới bằng` : `${other.letter} chưa đạt trong các năm này`
      const what = { tractM2: 'liền một khối nối được đường', roadM2: 'nối được đường', cleanM2: 'sạch' }[key]
      return `${best.letter} có ${ha(end[key])} ${what} từ ${end.year}, ${then}`
    }
  return `${best.letter} hơn ${other.letter}`
}

/** Where the other one is ahead all the same, in the land that is clean whether a road reaches it or not. */
function againstOf(best: Side, other: Side): string {
  const i = best.outcome.years.findIndex((end, at) => (other.outcome.years[at]?.cleanM2 ?? 0) > end.cleanM2)
  const [end, there] = [best.outcome.years[i], other.outcome.years[i]]
  if (!end || !there) return ''
  const loose = there.cleanM2 - there.roadM2
  const more = `. ${other.letter} sạch nhiều hơn ${ha(there.cleanM2 - end.cleanM2)} vào ${end.year}`
  return loose > 0 ? `${more}, nhưng ${ha(loose)} chưa nối đường` : more
}

function endOf({ outcome }: Side): string {
  const waiting = outcome.turns.filter(turn => turn.year === null).length
  if (outcome.turns.length === 0) return 'không còn đợt nào phải chi'
  const last = outcome.turns.reduce((year, turn) => Math.max(year, turn.year ?? 0), 0)
  if (waiting > 0) return `còn ${waiting} đợt chưa đủ vốn đến năm ${outcome.years.at(-1)?.year ?? '…'}`
  return `xong năm ${last}`
}

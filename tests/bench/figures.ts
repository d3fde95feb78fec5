/** The middle of many runs, with the least and the most, all in the same unit. */
export type Spread = { median: number; min: number; max: number; runs: number }

/** One line of the table: what was measured, its floor in the same run, and the goal it is held to. */
export type Figure = {
  what: string
  unit: 'ms' | 's' | 'MiB'
  ours: Spread
  floor?: Spread
  /** How many times the floor: the median over the pairs that were run one after the other. */
  ratio?: number
  /** At most so many times the floor. */
  times?: number
  /** At most so much, in the figure's unit. */
  most?: number
}

/** The spread of some measured values; the median of an even number is the lower of the two in the middle. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, runs: sorted.length }
}

/** The value below which a share of the sorted values lie. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** Ours and its floor, run in turns: a slow minute of the machine slows both of a pair, so their ratio is taken pair by pair. */
export function sideBySide(spent: { ours: number[]; floor: number[] }): Pick<Figure, 'ours' | 'floor' | 'ratio'> {
  const ratios = spent.ours.map((ours, at) => ours / (spent.floor[at] ?? Number.NaN))
  return { ours: spreadOf(spent.ours), floor: spreadOf(spent.floor), ratio: spreadOf(ratios).median }
}

/** How many times the floor; null without one. */
export function ratioOf({ ours, floor, ratio }: Figure): number | null {
  return ratio ?? (floor && floor.median > 0 ? ours.median / floor.median : null)
}

/** Whether the goals are met; null when the figure has none. */
export function isMet(figure: Figure): boolean | null {
  if (figure.times === undefined && figure.most === undefined) return null
  const ratio = ratioOf(figure)
  return (
    (figure.times === undefined || (ratio !== null && ratio <= figure.times)) &&
    (figure.most === undefined || figure.ours.median <= figure.most)
  )
}

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Two works run in turns, each first as often as the other, so that a slow moment of the machine falls on both. */
export async function inTurns(
  rounds: number,
  ours: (round: number) => unknown,
  floor: (round: number) => unknown,
): Promise<{ ours: number[]; floor: number[] }> {
  const spent = { ours: [] as number[], floor: [] as number[] }
  const one = async (name: 'ours' | 'floor', round: number) =>
    spent[name].push(await timed(() => (name === 'ours' ? ours : floor)(round)))
  for (let round = 0; round < rounds; round++) {
    const isEven = round % 2 === 0
    await one(isEven ? 'ours' : 'floor', round)
    await one(isEven ? 'floor' : 'ours', round)
  }
  return spent
}

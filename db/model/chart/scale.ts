const nice = [1, 2, 2.5, 5, 10]

/** Round values for the grid from `low` to `high` (any unit), about `count` steps; each lies within the range. */
export function ticksOf(low: number, high: number, count = 4): number[] {
  if (!(high > low)) return [low]
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (nice.find(each => each * power >= rough * 0.999) ?? 10)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step))
}

/** What a float sum leaves behind the tenth digit is not shown on an axis. */
const tidy = (value: number): number => Number(value.toPrecision(10))

/** A value's place in px: `low` lies at `from`, `high` at `to`. */
export function scaleOf(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = high - low || 1
  return value => from + ((value - low) / span) * (to - from)
}

/** The runs of places for which something holds, as [first, last]: where a line is drawn unbroken, or nothing is known. */
export function runsOf<T>(list: readonly T[], holds: (each: T) => boolean): [first: number, last: number][] {
  const out: [number, number][] = []
  list.forEach((each, i) => {
    if (!holds(each)) return
    const open = out.at(-1)
    if (open && open[1] === i - 1) open[1] = i
    else out.push([i, i])
  })
  return out
}

/** Heights in px moved apart so that no two labels are nearer than `least`, in the order they came and within [low, high]. */
export function spreadOut(heights: readonly number[], least: number, low: number, high: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const out = [...heights]
  let before = low - least
  for (const i of order) before = out[i] = Math.max(out[i] ?? 0, before + least)
  let after = high + least
  for (const i of order.reverse()) after = out[i] = Math.min(out[i] ?? 0, after - least)
  return out
}

/** Every how many labels one is written, so that none touches the next. All px. */
export function everyNth(labels: number, widest: number, room: number): number {
  return Math.max(1, Math.ceil(labels / Math.max(1, Math.floor(room / widest))))
}

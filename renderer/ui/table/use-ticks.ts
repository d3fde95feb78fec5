import { useMemo, useRef } from 'react'

export type Ticking = { ticked: ReadonlySet<string>; onTick: (ticked: ReadonlySet<string>) => void }

export type Ticks<R> = {
  ticked: ReadonlySet<string>
  /** How much of what is shown is ticked. */
  state: 'all' | 'some' | 'none'
  tickAll: () => void
  /** Turns one row's tick; `through` ticks all from the last turned one to it. */
  tick: (row: R, through: boolean) => void
}

/** The ticks of the rows that are shown; null for a table without boxes. */
export function useTicks<R>(rows: readonly R[], keyOf: (row: R) => string, ticking?: Ticking): Ticks<R> | null {
  const last = useRef<string | null>(null)
  const ticked = ticking?.ticked
  const state = useMemo(() => {
    if (!ticked || ticked.size === 0) return 'none'
    const count = rows.reduce((sum, row) => sum + (ticked.has(keyOf(row)) ? 1 : 0), 0)
    return count === 0 ? 'none' : count === rows.length ? 'all' : 'some'
  }, [rows, keyOf, ticked])
  if (!ticking) return null
  const { onTick } = ticking
  return {
    ticked: ticking.ticked,
    state,
    tickAll: () => onTick(state === 'all' ? new Set() : new Set(rows.map(keyOf))),
    tick(row, through) {
      const key = keyOf(row)
      const next = new Set(ticking.ticked)
      const keys = through && last.current ? between(rows.map(keyOf), last.current, key) : []
      if (keys.length > 0) for (const each of keys) next.add(each)
      else if (!next.delete(key)) next.add(key)
      last.current = key
      onTick(next)
    },
  }
}

/** The keys from one to another, both with them; none when one of them is not there. */
function between(keys: readonly string[], one: string, other: string): readonly string[] {
  const [first = -1, last = -1] = [keys.indexOf(one), keys.indexOf(other)].sort((a, b) => a - b)
  return first < 0 ? [] : keys.slice(first, last + 1)
}

/** The things made last, by what they are made of; the oldest is let go of. */
export type Lately<Value> = {
  /** What was made, or is made now. What fails is not kept. */
  of: (key: string, make: () => Value) => Value
  clear: () => void
}

/** Keeps so many things: a paper is often written as PDF, then as Word, then again. */
export function lately<Value>(most: number): Lately<Value> {
  const kept = new Map<string, Value>()
  return {
    of(key, make) {
      const value = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, value)
      if (value instanceof Promise) value.catch(() => kept.get(key) === value && kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return value
    },
    clear: () => kept.clear(),
  }
}

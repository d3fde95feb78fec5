const collator = new Intl.Collator('vi', { numeric: true })

/** Orders words as a Vietnamese dictionary does, numbers by their value: "Lô 2" before "Lô 10". Made once: a collator is slow to make. */
export const inOrder = (a: string, b: string): number => collator.compare(a, b)

import type { MmBox, Side } from './bands.ts'

/** Cells along each side of the grid. */
const cells = 128

/**
 * Tells in a few steps where no side lies: a box for which it says false has none in it. A grid of cells is laid over the sides once,
 * and each side marks those that its box meets.
 */
export function roughly(sides: readonly Side[], { left, low, right, high }: MmBox): (box: MmBox) => boolean {
  const [wide, tall] = [(right - left) / cells || 1, (high - low) / cells || 1]
  const at = (from: number, step: number, value: number) =>
    Math.max(0, Math.min(cells - 1, Math.floor((value - from) / step)))
  const marked = new Uint8Array(cells * cells)
  for (const { a, b } of sides) {
    const last = at(left, wide, Math.max(a.x, b.x))
    const top = at(low, tall, Math.max(a.y, b.y))
    for (let row = at(low, tall, Math.min(a.y, b.y)); row <= top; row++)
      marked.fill(1, row * cells + at(left, wide, Math.min(a.x, b.x)), row * cells + last + 1)
  }
  return box => {
    const [first, last] = [at(left, wide, box.left), at(left, wide, box.right) + 1]
    const top = at(low, tall, box.high)
    for (let row = at(low, tall, box.low); row <= top; row++)
      for (let cell = row * cells + first; cell < row * cells + last; cell++) if (marked[cell] === 1) return true
    return false
  }
}

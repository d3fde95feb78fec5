/** Words at a place of a page, in points from its lower left corner. */
export type Piece = { text: string; x: number; y: number; width: number; height: number }
/** A box of a page in points from its lower left corner. */
export type Box = { left: number; bottom: number; right: number; top: number }

export type Matrix = [number, number, number, number, number, number]
export type Operators = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }
type RuleCodes = { save: number; restore: number; transform: number; constructPath: number; endPath: number }

export const flat: Matrix = [1, 0, 0, 1, 0, 0]
/** Numbers that follow each step of a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0]
/** A rule of a table is thinner than this (points). */
export const thin = 3

/** The thin lines that a page draws, as the frames of tables are drawn: stroked, filled, or as boxes around cells. */
export function rulesOf({ fnArray, argsArray }: Operators, codes: RuleCodes): Box[] {
  const rules: Box[] = []
  const kept: Matrix[] = []
  let matrix = flat
  for (let at = 0; at < fnArray.length; at++) {
    const code = fnArray[at]
    if (code === codes.save) kept.push(matrix)
    else if (code === codes.restore) matrix = kept.pop() ?? flat
    else if (code === codes.transform) matrix = times(matrix, argsArray[at] as Matrix)
    else if (code === codes.constructPath) {
      const [paint, paths] = argsArray[at] as [number, (ArrayLike<number> | null)[] | null]
      // A path that is not painted only cuts what is drawn after it.
      if (paint === codes.endPath) continue
      for (const path of paths ?? []) if (path) rules.push(...boxesOf(path, matrix).flatMap(edges))
    }
  }
  return rules
}

export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The box of each stretch of a path that was drawn without lifting the pen. */
function boxesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Box[] {
  const boxes: Box[] = []
  let box: Box | null = null
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4
    const length = lengths[step] ?? 0
    if (step === 0) box = null
    if (length > 0) {
      const [x, y] = [path[at + length - 1] ?? 0, path[at + length] ?? 0]
      const [left, bottom] = [a * x + c * y + e, b * x + d * y + f]
      if (!box) {
        box = { left, bottom, right: left, top: bottom }
        boxes.push(box)
      }
      box.left = Math.min(box.left, left)
      box.right = Math.max(box.right, left)
      box.bottom = Math.min(box.bottom, bottom)
      box.top = Math.max(box.top, bottom)
    }
    at += length + 1
  }
  return boxes
}

/** A thin box is a rule; a large one has four. */
function edges(box: Box): Box[] {
  const { left, bottom, right, top } = box
  if (right - left < thin || top - bottom < thin) return [box]
  return [
    { ...box, top: bottom },
    { ...box, bottom: top },
    { ...box, right: left },
    { ...box, left: right },
  ]
}

import { flat, type Matrix, type Operators, type Piece, times } from './rules.ts'

/** What a page does with its text: the numbers that the reader of PDF has for it. */
export type TextCodes = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'beginText'
  | 'setCharSpacing'
  | 'setWordSpacing'
  | 'setHScale'
  | 'setLeading'
  | 'setFont'
  | 'setTextRise'
  | 'moveText'
  | 'setLeadingMoveText'
  | 'setTextMatrix'
  | 'nextLine'
  | 'showText',
  number
>
type Glyph = { unicode: string; width: number; isSpace: boolean }
type State = {
  matrix: Matrix
  size: number
  letters: number
  words: number
  stretch: number
  leading: number
  rise: number
}

const fresh: State = { matrix: flat, size: 0, letters: 0, words: 0, stretch: 1, leading: 0, rise: 0 }

/**
 * Each letter of a page where it stands. A line that is set in two fonts may be drawn in two passes, the letters of the second in the gaps of the first
 * (LibreOffice does so where the first font lacks Vietnamese letters): whole words are then known only by the places of their letters.
 */
export function lettersOf({ fnArray, argsArray }: Operators, codes: TextCodes): Piece[] {
  const letters: Piece[] = []
  const kept: State[] = []
  let state = fresh
  /** The line of text, and how far along it the next letter stands. */
  let line: Matrix = flat
  let along = 0
  const begin = (matrix: Matrix) => {
    line = matrix
    along = 0
  }
  const move = (x: number, y: number) => begin(times(line, [1, 0, 0, 1, x, y]))

  function show(glyphs: readonly (Glyph | number)[]): void {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= (glyph / 1000) * state.size * state.stretch
        continue
      }
      const { matrix, size, stretch } = state
      const width = (glyph.width / 1000) * size * stretch
      const [a, b, , d, x, y] = times(times(matrix, line), [1, 0, 0, 1, along, state.rise])
      const piece = { x, y, width: width * Math.hypot(a, b), height: Math.abs(size * d) }
      if (glyph.unicode.trim() !== '') letters.push({ text: glyph.unicode, ...piece })
      along += width + (state.letters + (glyph.isSpace ? state.words : 0)) * stretch
    }
  }

  for (let at = 0; at < fnArray.length; at++) {
    const args = argsArray[at] as number[] | null
    const [first = 0, second = 0] = args ?? []
    switch (fnArray[at]) {
      case codes.save:
        kept.push(state)
        break
      case codes.paintFormXObjectBegin:
        kept.push(state)
        state = { ...state, matrix: times(state.matrix, ((args as unknown as [Matrix | null])[0] ?? flat) as Matrix) }
        break
      case codes.restore:
      case codes.paintFormXObjectEnd:
        state = kept.pop() ?? fresh
        break
      case codes.transform:
        state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) }
        break
      case codes.beginText:
        begin(flat)
        break
      case codes.setCharSpacing:
        state = { ...state, letters: first }
        break
      case codes.setWordSpacing:
        state = { ...state, words: first }
        break
      case codes.setHScale:
        state = { ...state, stretch: first / 100 }
        break
      case codes.setLeading:
        state = { ...state, leading: first }
        break
      case codes.setFont:
        state = { ...state, size: second }
        break
      case codes.setTextRise:
        state = { ...state, rise: first }
        break
      case codes.moveText:
        move(first, second)
        break
      case codes.setLeadingMoveText:
        state = { ...state, leading: -second }
        move(first, second)
        break
      case codes.setTextMatrix:
        begin(matrixOf(args))
        break
      case codes.nextLine:
        move(0, -state.leading)
        break
      case codes.showText:
        show((args as unknown as [(Glyph | number)[]])[0])
        break
    }
  }
  return letters
}

/** The matrix comes as six numbers, or as one array of them. */
function matrixOf(args: unknown): Matrix {
  const [first] = args as [number | ArrayLike<number>]
  return (typeof first === 'number' ? args : Array.from(first)) as Matrix
}

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

  const settings: Record<number, (first: number, second: number) => Partial<State>> = {
    [codes.setCharSpacing]: letters => ({ letters }),
    [codes.setWordSpacing]: words => ({ words }),
    [codes.setHScale]: percent => ({ stretch: percent / 100 }),
    [codes.setLeading]: leading => ({ leading }),
    [codes.setLeadingMoveText]: (_, down) => ({ leading: -down }),
    [codes.setFont]: (_, size) => ({ size }),
    [codes.setTextRise]: rise => ({ rise }),
  }
  const deeds: Record<number, (args: unknown[]) => unknown> = {
    [codes.save]: () => kept.push(state),
    [codes.restore]: () => (state = kept.pop() ?? fresh),
    [codes.transform]: args => (state = { ...state, matrix: times(state.matrix, args as Matrix) }),
    [codes.paintFormXObjectBegin]: ([matrix]) => {
      kept.push(state)
      state = { ...state, matrix: times(state.matrix, (matrix as Matrix | null) ?? flat) }
    },
    [codes.paintFormXObjectEnd]: () => (state = kept.pop() ?? fresh),
    [codes.beginText]: () => begin(flat),
    [codes.setTextMatrix]: args => begin(matrixOf(args)),
    [codes.moveText]: ([x, y]) => move(Number(x), Number(y)),
    [codes.setLeadingMoveText]: ([x, y]) => move(Number(x), Number(y)),
    [codes.nextLine]: () => move(0, -state.leading),
    [codes.showText]: ([glyphs]) => show(glyphs as (Glyph | number)[]),
  }
  for (let at = 0; at < fnArray.length; at++) {
    const code = fnArray[at] ?? -1
    const args = (argsArray[at] ?? []) as unknown[]
    const set = settings[code]
    if (set) state = { ...state, ...set(Number(args[0]), Number(args[1])) }
    deeds[code]?.(args)
  }
  return letters
}

/** The matrix comes as six numbers, or as one array of them. */
function matrixOf(args: unknown[]): Matrix {
  const [first] = args as [number | ArrayLike<number>]
  return (typeof first === 'number' ? args : Array.from(first)) as Matrix
}

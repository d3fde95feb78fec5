/** The numbers under which directives are kept: those that the paper prints where they are plain and each is another, else 1, 2, 3. */
export function numbersFor(marks: readonly (string | null)[]): number[] {
  const printed = marks.map(mark => (mark && /^\d{1,3}$/.test(mark) ? Number(mark) : null))
  const isPlain = printed.every(number => number !== null && number > 0) && new Set(printed).size === printed.length
  return marks.map((_, at) => (isPlain ? (printed[at] ?? at + 1) : at + 1))
}

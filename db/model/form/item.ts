/** What is printed for one item: null is a gap. `lacking` names whose figure is missing from it; `note` goes into the column "Ghi chú". */
export type Answer = { value: number | null; lacking: string[]; note?: string }

/** One line of an official form: its number, its words and unit as the circular prints them, where it is read from, and how. */
export type Item<F> = {
  no: string
  label: string
  unit: string
  /** For the official who checks the form: "Báo cáo của chủ đầu tư, nếu không có thì cộng sổ lô đất". */
  from: string
  of: (facts: F) => Answer
}

/** A Roman heading of a form. */
export type Heading = { no: string; label: string }

export type Line<F> = Item<F> | Heading

/** True for a line that has a figure. */
export function isItem<F>(line: Line<F>): line is Item<F> {
  return 'of' in line
}

/** Whole đồng in tỷ đồng or triệu đồng, as the forms want them. */
export const billions = (vnd: number | null): number | null => (vnd === null ? null : vnd / 1e9)
export const millions = (vnd: number | null): number | null => (vnd === null ? null : vnd / 1e6)

/** Yes and no as the forms print them; null stays a gap. */
export const oneOrZero = (flag: boolean | null): number | null => (flag === null ? null : flag ? 1 : 0)

/** The figure of one subject: lacking itself when it is not known. */
export function answerOf(value: number | null, whose: string, note?: string): Answer {
  return { value, lacking: value === null ? [whose] : [], ...(note && { note }) }
}

type Named = { name: string }

/** How many of some pass a test; those of which it is not known are named. Null when none is known to pass and of some it is not known: that is no zero. */
export function countOf<M extends Named>(members: readonly M[], test: (member: M) => boolean | null): Answer {
  const lacking = members.filter(member => test(member) === null).map(member => member.name)
  const count = members.filter(member => test(member)).length
  return { value: count === 0 && lacking.length > 0 ? null : count, lacking }
}

/** The sum of a figure over those that pass; those without it, or of which the test is not known, are named. Null when no figure is known. */
export function sumOf<M extends Named>(
  members: readonly M[],
  figure: (member: M) => number | null,
  test: (member: M) => boolean | null = () => true,
): Answer {
  const asked = members.filter(member => test(member) !== false)
  const known = asked.filter(member => test(member) && figure(member) !== null)
  const lacking = asked.filter(member => !known.includes(member)).map(member => member.name)
  if (known.length === 0 && lacking.length > 0) return { value: null, lacking }
  return { value: exactSum(known.map(member => figure(member) ?? 0)), lacking }
}

/** A sum of decimals without the tail that floats leave: exact to the eighth digit behind the comma. */
export function exactSum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 1e8), 0) / 1e8
}

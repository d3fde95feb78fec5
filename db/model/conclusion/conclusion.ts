import type { RecordOf } from '../record/kinds.ts'

/** What a meeting concluded, as the editor has it; `number`: of the directive that it became. */
export type Conclusion = Pick<RecordOf<'conclusion'>, 'id' | 'agenda' | 'text' | 'directive'> & {
  number: number | null
}

/** The conclusions of a meeting in their order, and the paper they went out with. */
export type Concluded = {
  conclusions: Conclusion[]
  notice: { id: string; name: string } | null
}

/** A line as it is kept: one paragraph, single spaces, a stop at its end. */
export function tidySentence(text: string): string {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return words === '' || /[.!?…;:]$/u.test(words) ? words.replace(/[;:]$/u, '.') : `${words}.`
}

import type { RecordOf } from '../record/kinds.ts'
import type { Followed } from './standing.ts'

/** What became of an agency by a day: those that have its work now, and each step on the way there. */
export type Heirs = {
  ids: string[]
  names: string[]
  steps: { date: string | null; name: string; scope: string | null }[]
}

/** Who leads or supports, by the name that the paper prints; `heirs` null when the agency is still itself, or is none we know. */
export type Party = { id: string; name: string; agency: string | null; heirs: Heirs | null }

/** What a directive is about; `record` is null where only words are known. */
export type Target = {
  id: string
  /** As printed. */
  name: string
  kind: 'zone' | 'call' | 'plan' | 'funding' | null
  record: string | null
  title: string
  zone: { id: string; name: string; type: RecordOf<'zone'>['type'] } | null
}

export type DirectivePaper = Pick<
  RecordOf<'document'>,
  'id' | 'code' | 'number' | 'title' | 'type' | 'date' | 'met' | 'urgency'
> & {
  /** "TB 670/TB-VP". */
  name: string
  /** The paper's newest file, to be opened in one press; null when none is kept. */
  attachment: string | null
}

/** A directive as the room shows it. */
export type DirectiveRow = Omit<RecordOf<'directive'>, 'document'> &
  Followed & {
    paper: DirectivePaper
    leads: Party[]
    supports: Party[]
    targets: Target[]
    answers: RecordOf<'answer'>[]
    extensions: RecordOf<'extension'>[]
  }

/** "nhiệm vụ 6, TB 670/TB-VP": how a directive is called in sentences. */
export function nameOfDirective({ number, paper }: { number: number; paper: Pick<DirectivePaper, 'name'> }): string {
  return `nhiệm vụ ${number}, ${paper.name}`
}

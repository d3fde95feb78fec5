import type { Ladder } from '../record/ladder.ts'
import type { Status } from '../sign/status.ts'
import type { State } from './finding.ts'
import { openLines, type Rule, type SiteVerdict } from './verdict.ts'
import { lineWords } from './words.ts'

/** One condition at one site, as a cell of the table shows it. */
export type Mark = { state: State; sign: Status; isByHand: boolean }

/** A row of the table of readiness: the verdict, a mark by rule id, and what blocks most with who holds it. */
export type SheetRow = Pick<SiteVerdict, 'zone' | 'phase' | 'verdict' | 'asked' | 'proven'> & {
  marks: Record<string, Mark>
  first: { name: string; words: string; agency: string | null; sign: Status } | null
}

/** A step that a rule can ask for, of the ladders in force. */
export type StepChoice = { about: Ladder['about']; ladder: string; code: string; name: string; types: string[] }

/** The table of readiness: every rule, those not in use too, a row by zone and phase, and what a rule can ask for. */
export type Sheet = { rules: Rule[]; rows: SheetRow[]; steps: StepChoice[] }

/** A verdict without its sentences, for a table of a thousand rows. */
export function rowOf(verdict: SiteVerdict): SheetRow {
  const { zone, phase, asked, proven, lines } = verdict
  const marks = lines.map(({ rule, state, sign, proof }): [string, Mark] => [
    rule.id,
    { state, sign, isByHand: proof !== null },
  ])
  const [first] = openLines(verdict)
  return {
    ...{ zone, phase, verdict: verdict.verdict, asked, proven },
    marks: Object.fromEntries(marks),
    first: first
      ? {
          ...{ name: first.rule.name, words: lineWords(first), sign: first.sign },
          agency: first.agency && (first.agency.today ?? first.agency.name),
        }
      : null,
  }
}

/** The steps of the ladders in force on a day, once each. */
export function stepChoices(ladders: Ladder[], today: string): StepChoice[] {
  return ladders
    .filter(each => (each.valid_from ?? '') <= today && today <= (each.valid_to ?? '9999'))
    .flatMap(({ about, name: ladder, types = [], steps }) =>
      steps.map(({ code, name }): StepChoice => ({ about, ladder, code, name, types })),
    )
}

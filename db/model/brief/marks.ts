import { type Brief, paragraphsOf, type Run } from './brief.ts'

/** Why a figure is not to be used as it stands: unknown, without a paper (or one that is not sure), old or told by the press, told differently elsewhere. */
export type Mark = 'gap' | 'unsourced' | 'old' | 'differs'

/** From the gravest to the lightest: what a figure with several remarks is marked as. */
const gravest: Mark[] = ['gap', 'unsourced', 'old', 'differs']

/** A figure of the register itself, not what another paper claims of it. */
export const isOwn = (run: Run): boolean => run.figure !== undefined && run.figure.kind !== 'claim'

/** Where a figure stands in the register: "zone/<id>/area_ha". */
export const keyOf = ({ figure }: Run): string => `${figure?.kind}/${figure?.record}/${figure?.field}`

/** The marks of a brief's figures, by key; a figure without a mark may be used as it stands. */
export function marksOf(brief: Pick<Brief, 'blocks'>): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const [run, mark] of paragraphsOf(brief).flatMap(markedIn)) {
    const known = marks.get(keyOf(run))
    if (!known || gravest.indexOf(mark) < gravest.indexOf(known)) marks.set(keyOf(run), mark)
  }
  return marks
}

/** The figures of one paragraph that are gaps or that a remark follows. One remark may close a row of like figures ("A 6 km; B 5 km (báo chí)"). */
function markedIn(runs: Run[]): [Run, Mark][] {
  const out: [Run, Mark][] = []
  let last: Run | null = null
  for (const run of runs) {
    if (isOwn(run)) {
      last = run
      if (run.gap) out.push([run, 'gap'])
    }
    if (!run.warn || !last?.figure) continue
    const { warn } = run
    const { kind, field } = last.figure
    const like = runs.filter(each => isOwn(each) && each.figure?.kind === kind && each.figure.field === field)
    for (const each of kind === 'distance' ? like : [last]) out.push([each, warn])
  }
  return out
}

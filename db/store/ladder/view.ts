import type { LadderView } from '../../model/dossier.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Ladder, ladderFor } from '../../model/record/ladder.ts'

type Known = {
  phases: readonly RecordOf<'phase'>[]
  progress: readonly RecordOf<'progress'>[]
  procedures: readonly RecordOf<'procedure'>[]
}

/**
 * For each subject the ladders that a zone goes or went by, then those of its phases; and the one in force today, when neither the zone nor
 * a phase has begun it and the zone has not been put on another.
 */
export function laddersOf(
  ladders: readonly Ladder[],
  about: readonly Ladder['about'][],
  type: string,
  { phases, progress, procedures }: Known,
  today: string,
): LadderView[] {
  return about.flatMap(subject => {
    const ofSubject = ladders.filter(each => each.about === subject)
    const used = [null, ...phases].flatMap(phase => {
      const isOwn = (row: { phase: string | null }) => row.phase === (phase?.id ?? null)
      return ofSubject.flatMap(ladder => {
        const steps = progress.filter(row => isOwn(row) && row.ladder === ladder.code)
        const [begun] = procedures.filter(row => isOwn(row) && row.ladder === ladder.code)
        return steps.length > 0 || begun ? [viewOf(ladder, steps, phase, begun ?? null)] : []
      })
    })
    const inForce = ladderFor([...ladders], subject, type, today)
    const isPlaced = used.some(each => each.phase === null && each.procedure && each.procedure.ended === null)
    if (!inForce || isPlaced || used.some(each => each.code === inForce.code)) return used
    return [...used.filter(each => !each.phase), viewOf(inForce, [], null, null), ...used.filter(each => each.phase)]
  })
}

function viewOf(
  ladder: Ladder,
  progress: readonly RecordOf<'progress'>[],
  phase: RecordOf<'phase'> | null,
  procedure: RecordOf<'procedure'> | null,
): LadderView {
  return {
    ...ladder,
    phase: phase && { id: phase.id, name: phase.name },
    procedure,
    steps: ladder.steps.map(step => ({ ...step, progress: progress.find(each => each.step === step.code) ?? null })),
  }
}

import { type Brief, figuresIn } from './brief.ts'
import { isOwn, keyOf, marksOf } from './marks.ts'

/** The figures of a brief that nobody has verified: without a paper, or resting on one that is not sure or on the press. Each once, by label. */
export function unverifiedIn(brief: Pick<Brief, 'blocks' | 'sources'>): string[] {
  const marks = marksOf(brief)
  const press = new Set(brief.sources.filter(source => source.press).map(source => source.number))
  const open = figuresIn(brief).filter(
    run => isOwn(run) && !run.gap && (marks.get(keyOf(run)) === 'unsourced' || press.has(run.source ?? -1)),
  )
  return [...new Map(open.map(run => [keyOf(run), run.figure?.label ?? run.text])).values()]
}

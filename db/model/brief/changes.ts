import { type Brief, figuresIn, type Run } from './brief.ts'
import { isOwn, keyOf } from './marks.ts'

/** What has become of a figure since a paper was frozen; null on either side: it was not, or is no longer, in the paper. */
export type BriefChange = {
  key: string
  label: string
  before: string | null
  after: string | null
  paper: string | null
}

/** Figure by figure, what two briefs of the same subject say differently: the value, or the paper it rests on. In the order of reading. */
export function changesBetween(kept: Brief, now: Brief): BriefChange[] {
  const before = byKey(kept)
  const after = byKey(now)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): BriefChange[] => {
    const was = before.get(key)
    const is = after.get(key)
    const label = is?.figure?.label ?? was?.figure?.label ?? key
    const paper = paperOf(now, is)
    const isSame = was && is && JSON.stringify(was.figure?.value) === JSON.stringify(is.figure?.value)
    if (isSame && paperOf(kept, was) === paper) return []
    return [{ key, label, before: was?.text ?? null, after: is?.text ?? null, paper }]
  })
}

/** Each figure of the register once; where a brief says it twice, the first. */
function byKey(brief: Brief): Map<string, Run> {
  const runs = new Map<string, Run>()
  for (const run of figuresIn(brief)) if (isOwn(run) && !runs.has(keyOf(run))) runs.set(keyOf(run), run)
  return runs
}

function paperOf({ sources }: Brief, run: Run | undefined): string | null {
  const number = run?.source ?? run?.figure?.ground
  return sources.find(each => each.number === number)?.document ?? null
}

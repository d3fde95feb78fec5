import { milestones, milestoneWords } from '../../../db/model/clearance/milestone.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { statusCellMarkup } from '../../../db/model/sign/status.ts'
import type { StepStatus } from '../../../db/store/clearance/state.ts'
import { byProgress } from '../../dossier/ladder/steps.ts'

type Steps = readonly (StepStatus | null)[]

const choices = infoOf(kinds.progress.fields.status).choices ?? {}
const cell = { width: 10, height: 9, gap: 2 }

/** Drawn once for each pattern of steps: a thousand households share a few dozen. */
const drawn = new Map<string, string>()

/** The six milestones of a household as six small cells; their words are in the tip and for the screen reader. */
export function StepCells({ steps }: { steps: Steps }) {
  const key = steps.join()
  const markup = drawn.get(key) ?? draw(steps)
  drawn.set(key, markup)
  return (
    <>
      {/* The markup is drawn by our own pure function from fixed words, never from data. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
      <span aria-hidden title={wordsOf(steps)} dangerouslySetInnerHTML={{ __html: markup }} />
      <span className="visually-hidden">{lastWords(steps)}</span>
    </>
  )
}

function draw(steps: Steps): string {
  const width = steps.length * (cell.width + cell.gap) - cell.gap
  const cells = steps.map((step, at) => {
    const status = step ? byProgress[step] : 'unk'
    const x = at * (cell.width + cell.gap) + cell.width / 2
    return `<g transform="translate(${x} ${cell.height / 2})">${statusCellMarkup(status, cell)}</g>`
  })
  return `<svg width="${width}" height="${cell.height}" style="vertical-align:-1px">${cells.join('')}</svg>`
}

/** "Kiểm đếm: xong, lập phương án: đang làm ..." of all six. */
export function wordsOf(steps: Steps): string {
  return milestones
    .map((step, at) => {
      const status = steps[at]
      return `${milestoneWords[step].step}: ${status ? choices[status]?.vi.toLowerCase() : 'chưa có số liệu'}`
    })
    .join(', ')
}

/** How far a household is: the furthest step of which something is known. */
export function lastWords(steps: Steps): string {
  const at = steps.findLastIndex(each => each !== null)
  const [step, status] = [milestones[at], steps[at]]
  return step && status ? `${milestoneWords[step].step}: ${choices[status]?.vi.toLowerCase()}` : 'chưa có số liệu'
}

/** For sorting: how many steps are done, then how far the next one is. */
export function distanceOf(steps: Steps): number {
  const weight: Record<StepStatus, number> = { done: 10, doing: 3, wait: 2, stuck: 1, todo: 0, skip: 10 }
  return steps.reduce((sum, step) => sum + (step ? weight[step] : 0), 0)
}

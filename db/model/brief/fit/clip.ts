import { type Block, plainOf, type Run } from '../brief.ts'

type Facts = Extract<Block, { type: 'facts' }>

/** Answers cut after so many letters, with an ellipsis; a figure is never cut. */
export function clipped(facts: Facts | undefined, most: number): Facts {
  const rows = (facts?.rows ?? []).map(row => ({ ...row, cell: row.cell.map(runs => clippedRuns(runs, most)) }))
  return { type: 'facts', rows }
}

function clippedRuns(runs: Run[], most: number): Run[] {
  if (plainOf(runs).length <= most) return runs
  return runs.map(run => {
    const isNumber = typeof run.figure?.value === 'number' || run.gap
    return isNumber || run.text.length <= most
      ? run
      : { ...run, text: `${run.text.slice(0, most).replace(/\s+\S*$/u, '')}…` }
  })
}

import { plainOf, type Run } from '../../../db/model/brief/brief.ts'
import { isOwn, keyOf, type Mark } from '../../../db/model/brief/marks.ts'

/** One line of a sheet: a figure, or words where no figure stands. */
export type Line = {
  group: string
  label: string
  /** A real number; null where the register holds words or nothing. */
  number: number | null
  unit: string | null
  words: string | null
  source: number | null
  mark: Mark | null
}

/** The lines of one question and its answer: one for each figure with the remarks that follow it, or one for words without a figure. */
export function linesOf(group: string, cell: readonly Run[][], marks: Map<string, Mark>): Line[] {
  const lines = cell.flatMap((runs): Line[] => {
    const at = runs.flatMap((run, i) => (isOwn(run) ? [i] : []))
    if (at.length === 0) return [words(group, runs)]
    return at.map((from, i) => lineOf(group, runs.slice(from, at[i + 1]), marks))
  })
  return lines.filter(line => line.number !== null || line.words !== null || line.mark === 'gap')
}

/** `runs`: a figure and what follows it up to the next one. */
function lineOf(group: string, [own, ...rest]: Run[], marks: Map<string, Mark>): Line {
  if (!own?.figure) return words(group, rest)
  const { value, label, unit } = own.figure
  const number = typeof value === 'number' ? value : null
  const remarks = remarksOf(rest)
  const said = number === null ? own.text : null
  return {
    ...{ group, label: label ?? group, number, unit: number === null ? null : (unit ?? null) },
    words: [said, remarks].filter(Boolean).join(' ') || null,
    source: own.source ?? null,
    mark: marks.get(keyOf(own)) ?? null,
  }
}

/** What is told of a figure in brackets, without the words that lead on to the next one. */
function remarksOf(runs: Run[]): string {
  return /\(.*\)/su.exec(plainOf(runs))?.[0] ?? (runs.some(run => run.source !== undefined) ? plainOf(runs).trim() : '')
}

function words(group: string, runs: readonly Run[]): Line {
  const isGap = runs.some(run => run.gap)
  const source = runs.find(run => run.source !== undefined)?.source ?? null
  return {
    group,
    label: group,
    number: null,
    unit: null,
    words: plainOf(runs) || null,
    source,
    mark: isGap ? 'gap' : null,
  }
}

import type { Block, Run } from '../brief/brief.ts'
import type { Paper } from '../dossier.ts'
import type { Citing } from '../source/cite.ts'
import type { Body } from './official.ts'

/** What a paper gathers while it is written: sources in the order of reading, gaps, doubts. Papers are cited from those it may name. */
export type Notes = Citing & Pick<Body, 'gaps' | 'warnings'>

export const openNotes = (papers: Paper[]): Notes => ({ sources: [], gaps: [], warnings: [], dossier: { papers } })

/** What of the notes goes with the paper. */
export const noted = ({ sources, gaps, warnings }: Notes): Pick<Body, 'sources' | 'gaps' | 'warnings'> => ({
  ...{ sources, gaps, warnings },
})

export const heading = (text: string): Block => ({ type: 'heading', text })
export const paragraph = (...runs: (string | Run)[]): Block => ({ type: 'paragraph', runs: runs.map(runOf) })
const runOf = (run: string | Run): Run => (typeof run === 'string' ? { text: run } : run)

/** A cell of words; what is not known is a gap, never empty. */
export const cell = (text: string | null, more: Partial<Run> = {}): Run[] =>
  text === null || text === '' ? [{ text: 'chưa có số liệu', italic: true, gap: true }] : [{ text, ...more }]
/** A cell that has nothing to say. */
export const nothing: Run[] = [{ text: '' }]

type Column = { head: string; width: number; align?: 'left' | 'right' | 'center' }

/** A table by its columns: `width` is a share of the line. */
export function tableOf(columns: Column[], rows: Run[][][], { caption = '', isSmall = false } = {}): Block {
  return {
    ...{ type: 'table', caption, rows, isSmall },
    head: columns.map(column => column.head),
    widths: columns.map(column => column.width),
    align: columns.map(column => column.align ?? 'left'),
  }
}

/** A row that heads those under it: its number and its name, in bold. */
export function headRow(columns: number, number: string, name: string): Run[][] {
  return Array.from({ length: columns }, (_, at) =>
    at === 0 ? [{ text: number, bold: true }] : at === 1 ? [{ text: name, bold: true }] : nothing,
  )
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
/** 1 -> "I". */
export const roman = (number: number): string => romans[number - 1] ?? String(number)

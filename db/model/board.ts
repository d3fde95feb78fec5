import type { RecordOf } from './record/kinds.ts'
import type { StatusKey } from './theme.ts'

/** The columns of the status matrix. */
export const boardCells = ['planning', 'establishment', 'clearance', 'infrastructure', 'rent', 'call'] as const
export type BoardCell = (typeof boardCells)[number]

/** What holds a zone up: how bad, in words, since when and with whom, where that is known. */
export type Hold = { is: 'stuck' | 'wait' | 'gap'; text: string; since: string | null; who: string | null }

/** One zone on the sheet. */
export type BoardRow = {
  id: string
  code: string
  name: string
  type: RecordOf<'zone'>['type']
  areaHa: number | null
  /** The symbol's inside: the class of the map's first theme. */
  status: StatusKey
  cells: Record<BoardCell, StatusKey>
  directives: { id: string; number: number }[]
  hold: Hold | null
}

/** A sum over what is known, and how many records it leaves out. Areas in ha, money in đồng. */
export type KnownSum = { total: number | null; known: number; unknown: number }

/** A figure as a paper reports it. */
/** `teller`: what kind of paper says so. */
export type Reported = {
  value: number
  asOf: string | null
  document: string
  documentName: string
  teller: 'báo chí' | 'báo cáo'
}

/** Money and land of clearance: what is needed, allocated, paid out; what of the ground is plots, industrial, leased. */
export type BoardSums = {
  parks: { count: number; areaHa: KnownSum; reportedHa: Reported | null; operating: string[] }
  clusters: { count: number; established: string[] }
  money: { needed: KnownSum; allocated: KnownSum; disbursed: KnownSum }
  households: { count: number; landHa: KnownSum; stuck: number }
  plots: { count: number; industrialHa: number | null; leasedHa: number | null; readyHa: number | null }
  /** Occupancy as papers report it, one line per zone or phase. */
  occupancy: { name: string; percent: number; zone: string }[]
  calls: { stage: NonNullable<RecordOf<'call'>['stage']> | 'unknown'; count: number }[]
  directives: { total: number; done: number; late: number; undated: number; unknown: number }
}

/** Something that the meeting may be asked to decide, worst first. `go` is where its records are. */
export type Ask = {
  is: 'stuck' | 'wait' | 'todo'
  title: string
  detail: string
  go:
    | { to: 'zone'; zone: string }
    | { to: 'directives'; directive: string | null }
    | { to: 'money' | 'rent' | 'plots' | 'investors' }
}

export type Series = {
  indicator: string
  scope: string
  unit: string
  points: { asOf: string; value: number }[]
  documents: string[]
}

/** The province on one sheet. */
export type Board = {
  rows: BoardRow[]
  sums: BoardSums
  asks: Ask[]
  series: Series[]
  /** The day of the newest meeting that a notice tells of (ISO), and the notice's number; null when there is none. */
  meeting: { day: string; notice: string } | null
}

/** The class of a zone's establishment or infrastructure from the steps that prove it; `known` is a date or figure that settles it. */
export function classOfSteps(steps: { status: RecordOf<'progress'>['status'] }[], isSettled: boolean): StatusKey {
  if (isSettled) return 'xong'
  const has = (...statuses: string[]) => steps.some(step => statuses.includes(step.status))
  if (has('stuck')) return 'stuck'
  if (has('doing')) return 'doing'
  if (has('wait')) return 'wait'
  return has('todo') ? 'todo' : 'unk'
}

import type { Tally } from '../clearance/milestone.ts'
import type { Paper } from '../dossier.ts'
import type { Land } from '../map/lands.ts'
import type { Line } from '../money/tally.ts'
import type { RecordOf } from '../record/kinds.ts'
import type { PlotState } from '../shape/class.ts'

/** A plot that stands, as a list of plots has it. */
export type PlotLine = Pick<RecordOf<'plot'>, 'id' | 'code' | 'area_ha' | 'use'> & {
  state: PlotState
}

/** What the register's own rows say of a zone: its plots, its clearance, its money; and what of it has a boundary. */
export type Site = {
  plots: PlotLine[]
  lands: Land[]
  /** Null where no household is written. */
  clearance: Tally | null
  funding: (Line & { document: string | null })[]
  /** The papers that the rows name. */
  papers: Paper[]
}

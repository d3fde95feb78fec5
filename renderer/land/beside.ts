import type { PlotRow } from '../../db/store/land/plots.ts'

/** What lies beside the table. */
export type SideOf =
  | { is: 'plot'; plot: string }
  | { is: 'lease'; lease: string }
  | { is: 'newPlot' }
  | { is: 'newLease'; plot: string | null }
  | { is: 'newCharge'; lease: string }
  | { is: 'split'; plot: string }
  | { is: 'merge'; plots: PlotRow[] }

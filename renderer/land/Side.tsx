import type { Land } from '../../db/store/land/plots.ts'
import type { SideOf } from './beside.ts'
import { LeasePanel } from './lease/LeasePanel.tsx'
import { NewCharge } from './lease/NewCharge.tsx'
import { NewLease } from './lease/NewLease.tsx'
import { MergePlots } from './plot/MergePlots.tsx'
import { NewPlot } from './plot/NewPlot.tsx'
import { PlotPanel } from './plot/PlotPanel.tsx'
import { SplitPlot } from './plot/SplitPlot.tsx'

type Props = { side: SideOf; land: Land; isPast: boolean; onShow: (side: SideOf) => void; onClose: () => void }

/** One plot, one lease or one form; nothing when the record is no longer there, as after an undo. */
export function Side({ side, land, isPast, onShow, onClose }: Props) {
  const plotOf = (id: string) => land.plots.find(each => each.id === id)
  const leaseOf = (id: string) => land.leases.find(each => each.id === id)
  const on = { land, onClose }
  if (side.is === 'newPlot') return <NewPlot {...on} />
  if (side.is === 'newLease') return <NewLease {...on} plot={side.plot ? (plotOf(side.plot) ?? null) : null} />
  if (side.is === 'merge') return <MergePlots {...on} plots={side.plots} />
  if (side.is === 'plot' || side.is === 'split') {
    const plot = plotOf(side.plot)
    if (!plot) return null
    if (side.is === 'split') return <SplitPlot {...on} plot={plot} />
    return <PlotPanel {...on} plot={plot} isPast={isPast} onShow={onShow} />
  }
  const lease = leaseOf(side.lease)
  if (!lease) return null
  if (side.is === 'newCharge') return <NewCharge lease={lease} onClose={onClose} />
  return <LeasePanel lease={lease} isPast={isPast} onShow={onShow} onClose={onClose} />
}

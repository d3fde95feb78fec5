import { useMemo } from 'react'
import { mergedOf } from '../../../db/model/boundary/divide.ts'
import { areaHa } from '../../../db/model/boundary/plane.ts'
import { type Polygon, qualityOf, shapeOf } from '../../../db/model/boundary/shape.ts'
import type { BoundaryView } from '../../../db/model/boundary/view.ts'
import type { PlotRow } from '../../../db/store/land/plots.ts'
import { api } from '../../api.ts'
import { MergePlots } from '../../land/plot/MergePlots.tsx'
import { SplitPlot } from '../../land/plot/SplitPlot.tsx'
import { useRead } from '../../use-read.ts'

type Props = { view: BoundaryView; onClose: () => void } & (
  | { pieces: Polygon[]; others?: undefined }
  | { pieces?: undefined; others: { ids: string[]; polygons: Polygon[] } }
)

/** The split or merge of plots as the register does it, with lineage and balance; the map gives the new boundaries. */
export function Divide({ view, pieces, others, onClose }: Props) {
  const zone = view.zone?.id ?? null
  const land = useRead(zone && `land ${zone}`, () => api.land({ zone: zone ?? '' }))
  const quality = qualityOf(view.shape) ?? 'digitised'
  const cut = useMemo(
    () => pieces?.map(piece => ({ area_ha: areaHa([piece]), shape: shapeOf([piece], quality) as PlotRow['shape'] })),
    [pieces, quality],
  )
  const shape = useMemo(
    () => others && (shapeOf(mergedOf(others.polygons), quality) as PlotRow['shape']),
    [others, quality],
  )
  if (!land) return null
  const plotOf = (id: string) => land.plots.find(each => each.id === id && !each.ended)
  const plot = plotOf(view.id)
  if (!plot) return null
  if (cut) return <SplitPlot plot={plot} land={land} pieces={cut} onClose={onClose} />
  const plots = [plot, ...(others?.ids ?? []).flatMap(id => plotOf(id) ?? [])]
  return <MergePlots plots={plots} land={land} shape={shape} onClose={onClose} />
}

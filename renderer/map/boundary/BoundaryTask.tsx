import type L from 'leaflet'
import { createPortal } from 'react-dom'
import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { api } from '../../api.ts'
import { gone, useRead } from '../../use-read.ts'
import { useTask } from '../task.ts'
import { Desk } from './Desk.tsx'
import { Subject } from './Subject.tsx'

type Props = { map: L.Map; zones: ZoneSummary[]; of: { kind: BoundedKind; key: string } | null }

/** Drawing a boundary: its panel stands beside the map, in the dossier's place. */
export function BoundaryTask({ map, zones, of }: Props) {
  const side = useTask(state => state.side)
  const view = useRead(of && `boundary ${of.kind}/${of.key}`, () =>
    of ? api.boundary(of).catch(gone) : Promise.resolve(undefined),
  )
  if (!side) return null
  return createPortal(of ? view && <Desk key={view.id} map={map} view={view} /> : <Subject zones={zones} />, side)
}

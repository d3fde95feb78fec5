import type L from 'leaflet'
import { createPortal } from 'react-dom'
import { Panel } from '../../../ui/panel/Panel.tsx'
import { take, useTask } from '../../task.ts'
import { useBackdrops } from '../use-backdrops.ts'
import { ChooseScan } from './ChooseScan.tsx'
import { LayScan } from './LayScan.tsx'

const back = () => take({ is: 'backdrops' })

/** A scanned plan is laid on the map: first which file of which paper, then by which points. */
export function ScanTask({ map, backdrop }: { map: L.Map; backdrop: string | null }) {
  const side = useTask(state => state.side)
  const record = useBackdrops(({ list }) => list?.find(each => each.id === backdrop) ?? null)
  if (!side) return null
  if (record) return createPortal(<LayScan key={record.id} map={map} backdrop={record} onClose={back} />, side)
  return createPortal(
    <Panel title="Đặt bản vẽ quét" kicker="Bản đồ nền của cơ quan" onClose={back}>
      {!backdrop && <ChooseScan onChosen={id => take({ is: 'scan', backdrop: id })} />}
    </Panel>,
    side,
  )
}

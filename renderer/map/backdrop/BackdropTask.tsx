import L from 'leaflet'
import { FilePlus2, ScanLine } from 'lucide-react'
import { createPortal } from 'react-dom'
import { cornersOf, fitControl, readControl } from '../../../db/model/backdrop/control.ts'
import type { BackdropView } from '../../../db/model/backdrop/view.ts'
import type { Bounds } from '../../../db/model/map/project.ts'
import { api } from '../../api.ts'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import { lookAgain, take, useTask } from '../task.ts'
import { BackdropRow } from './BackdropRow.tsx'
import styles from './backdrop.module.css'
import { useBackdrops } from './use-backdrops.ts'

/** The maps that the office brought: which are shown, in which order, how strong, and where a lost one is. */
export function BackdropTask({ map }: { map: L.Map }) {
  const side = useTask(state => state.side)
  const list = useBackdrops(state => state.list)
  const isPast = useAtlas(isReadOnly)
  if (!side || !list) return null
  const ids = list.map(each => each.id)

  function move(at: number, by: 1 | -1) {
    const order = [...ids]
    const [moved] = order.splice(at, 1)
    if (moved) order.splice(at + by, 0, moved)
    void attempt(() => api.orderBackdrops({ backdrops: order })).then(refresh)
  }

  return createPortal(
    <Panel
      title="Bản đồ nền của cơ quan"
      kicker="Nằm trên nền có sẵn, dưới các khu"
      onClose={lookAgain}
      foot={
        !isPast && (
          <>
            <Button look="primary" icon={<FilePlus2 size={15} aria-hidden />} onClick={() => void addTiles()}>
              Thêm MBTiles, PMTiles
            </Button>
            <Button icon={<ScanLine size={15} aria-hidden />} onClick={() => take({ is: 'scan', backdrop: null })}>
              Đặt bản vẽ quét
            </Button>
          </>
        )
      }
    >
      {list.length === 0 ? (
        <EmptyState
          icon={<FilePlus2 size={26} strokeWidth={1.75} />}
          title="Chưa có bản đồ nền nào của cơ quan"
          why="Thêm bản đồ từ ổ đĩa hoặc USB, hoặc đặt một bản vẽ quét lên bản đồ bằng các điểm khống chế."
        />
      ) : (
        <ol className={styles.list}>
          {list.map((backdrop, at) => (
            <BackdropRow
              key={backdrop.id}
              backdrop={backdrop}
              isFixed={isPast}
              onUp={at > 0 ? () => move(at, -1) : null}
              onDown={at < list.length - 1 ? () => move(at, 1) : null}
              onSee={() => see(map, backdrop)}
            />
          ))}
        </ol>
      )}
    </Panel>,
    side,
  )
}

async function addTiles(): Promise<void> {
  const done = await attempt(() => api.addTiles())
  if (!done || done.added.length === 0) return
  await refresh()
  say({ text: `Đã thêm bản đồ nền ${done.added.join(', ')}`, undo: true })
}

/** Brings a map into sight; one that does not say where it is stays where it is looked for. */
function see(map: L.Map, backdrop: BackdropView): void {
  const box = boxOf(backdrop)
  if (box) map.fitBounds(box, { animate: false, maxZoom: backdrop.zoom_to ?? 17 })
}

function boxOf(backdrop: BackdropView): L.LatLngBounds | null {
  const box = backdrop.bounds as Bounds | null
  if (box) return L.latLngBounds([box.south, box.west], [box.north, box.east])
  const control = readControl(backdrop.control)
  const fit = control && fitControl(control)
  if (!control || !fit || !('matrix' in fit)) return null
  return L.latLngBounds(cornersOf(control, fit).map(([lon, lat]) => L.latLng(lat, lon)))
}

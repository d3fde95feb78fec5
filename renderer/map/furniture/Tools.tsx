import { Popover, Switch, Tooltip } from '@mantine/core'
import type L from 'leaflet'
import { CalendarClock, Layers, Maximize, Minus, PenTool, Plus, Ruler, Table2 } from 'lucide-react'
import { useState } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { showAll, zoomBy } from '../drawing/steer.ts'
import { type Task, take } from '../task.ts'
import styles from './furniture.module.css'
import { PrintTool } from './PrintTool.tsx'
import { toggle, useShown } from './shown.ts'
import { Tool } from './Tool.tsx'

const layers = [
  ['names', 'Địa danh'],
  ['roads', 'Đường (sơ đồ)'],
  ['graticule', 'Lưới kinh vĩ 0,1°'],
] as const

/** Zoom, the whole area, and which layers are shown. */
export function Tools({ map, zones }: { map: L.Map; zones: ZoneSummary[] }) {
  const shown = useShown()
  const [isOpen, setOpen] = useState(false)
  const begin = (task: Task) => {
    setOpen(false)
    take(task)
  }
  const isPast = useAtlas(isReadOnly)
  return (
    <div className={styles.tools} data-furniture>
      <Tool word="Phóng to bản đồ" onClick={() => zoomBy(map, 1, zones)}>
        <Plus size={17} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Tool word="Thu nhỏ bản đồ" onClick={() => zoomBy(map, -1, zones)}>
        <Minus size={17} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Tool word="Toàn cảnh" onClick={() => showAll(map, zones)}>
        <Maximize size={16} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Tool word="Vẽ, sửa ranh giới" onClick={() => take({ is: 'boundary', of: null })}>
        <PenTool size={16} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Tool word="Nhập tọa độ VN-2000" onClick={() => take({ is: 'survey', of: null })}>
        <Table2 size={16} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Tool word="Đo trên bản đồ" onClick={() => take({ is: 'measure' })}>
        <Ruler size={16} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Tool word="Xem theo thời gian" onClick={() => take({ is: 'time' })}>
        <CalendarClock size={16} strokeWidth={1.75} aria-hidden />
      </Tool>
      <Popover opened={isOpen} onChange={setOpen} position="left-start" offset={10} shadow="none" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip
            label="Lớp bản đồ"
            position="left"
            openDelay={300}
            events={{ hover: true, focus: true, touch: false }}
          >
            <button type="button" className={styles.tool} aria-label="Lớp bản đồ" onClick={() => setOpen(!isOpen)}>
              <Layers size={16} strokeWidth={1.75} aria-hidden />
            </button>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown className={styles.layers}>
          {layers.map(([layer, word]) => (
            <Switch key={layer} size="xs" label={word} checked={shown[layer]} onChange={() => toggle(layer)} />
          ))}
          <Button onClick={() => begin({ is: 'backdrops' })}>Bản đồ nền của cơ quan</Button>
          <Button disabled={isPast} onClick={() => begin({ is: 'layers', way: 'in' })}>
            Nhập lớp bản đồ
          </Button>
          <Button onClick={() => begin({ is: 'layers', way: 'out' })}>Xuất lớp bản đồ</Button>
        </Popover.Dropdown>
      </Popover>
      <PrintTool map={map} />
    </div>
  )
}

import { Copy, FileSpreadsheet, FileUp, Map as MapIcon, Plus } from 'lucide-react'
import { useState } from 'react'
import { type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { offersFor } from '../official/offers.ts'
import { PaperMenu } from '../official/PaperMenu.tsx'
import { attempt, say, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import type { Column } from '../ui/rows/column.ts'
import { copied, copyNow } from '../ui/rows/copy.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import type { Aside } from './Drawer.tsx'
import { KindPicker } from './KindPicker.tsx'
import { wordFor } from './sheet/nouns.ts'
import type { Sheet } from './sheet/sheet.ts'

type Props = {
  kind: KindName
  shown: readonly string[]
  sheet: Sheet | null
  rows: readonly number[]
  ticked: ReadonlySet<string>
  columns: readonly Column<number>[]
  isFiltered: boolean
  canWrite: boolean
  onShow: (columns: string[] | null) => void
  onAside: (aside: Aside) => void
}

const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Width of the text on a page of A4 that lies on its side, px: 247 mm. */
const pageWidth = 934

/** True for columns that no page of A4 has room for, as wide as the screen has them. */
const isTooWide = (columns: Props['columns']): boolean =>
  columns.reduce((sum, column) => sum + column.width, 0) > pageWidth

/** Which register this is, and what can be done with its rows: the ticked ones, or all that are shown. */
export function RegisterHead(props: Props) {
  const { kind, shown, sheet, rows, ticked, columns, isFiltered, canWrite, onShow, onAside } = props
  const [isBusy, setBusy] = useState(false)
  const noun = wordFor(kind)
  const today = useAtlas(state => state.overview?.today)
  const offers = today ? offersFor(kind, today) : []
  const meant = () => (ticked.size === 0 ? rows : rows.filter(row => ticked.has(sheet?.ids[row] ?? '')))
  const copy = () => {
    const chosen = meant()
    copyNow(copied(chosen, columns, true))
    const detail = isTooWide(columns)
      ? `Dán vào Excel bằng Ctrl V. ${columns.length} cột rộng hơn trang A4 ngang: bớt cột trước khi dán vào Word.`
      : 'Dán vào Excel bằng Ctrl V'
    say({ text: `Đã chép ${formatNumber(chosen.length)} ${noun}`, detail })
  }
  const exportRows = async () => {
    if (!sheet) return
    setBusy(true)
    const isWhole = ticked.size === 0 && !isFiltered
    const ids = isWhole ? null : meant().map(row => sheet.ids[row] ?? '')
    const done = await attempt(() => api.exportRows({ kind, fields: columns.map(column => column.key), ids }))
    setBusy(false)
    if (!done?.file) return
    const file = done.file
    const run = () => void attempt(() => api.showFile({ file }))
    say({ text: `Đã xuất ${formatNumber(done.records)} ${noun}`, detail: file, action: { word: 'Mở thư mục', run } })
  }
  return (
    <RoomHead title={kindOf(kind).label.vi} tabs={<KindPicker kind={kind} />}>
      <ColumnMenu {...{ kind, shown, onShow }} />
      <Button icon={<Copy {...small} />} disabled={rows.length === 0} onClick={copy}>
        Chép
      </Button>
      <Button
        icon={<FileSpreadsheet {...small} />}
        isBusy={isBusy}
        disabled={!sheet?.isWhole || rows.length === 0}
        onClick={() => void exportRows()}
      >
        Xuất Excel
      </Button>
      {offers.length > 0 && <PaperMenu word="Lập giấy tờ" offers={offers} />}
      <IconButton icon={MapIcon} label="Xuất lớp bản đồ" onClick={() => onAside('layers')} />
      {canWrite && (
        <>
          <Button icon={<FileUp {...small} />} onClick={() => onAside('import')}>
            Nhập từ Excel
          </Button>
          <Button look="primary" icon={<Plus {...small} />} onClick={() => onAside('add')}>
            Thêm {noun}
          </Button>
        </>
      )}
    </RoomHead>
  )
}

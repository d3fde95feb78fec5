import { Select } from '@mantine/core'
import { Columns2, Copy, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { investorName } from '../../../db/model/investor/investor.ts'
import { api } from '../../api.ts'
import { PaperMenu } from '../../official/PaperMenu.tsx'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { overPanels } from '../../ui/layers.ts'
import { Middle, Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { copyTable } from '../../ui/rows/paper.ts'
import { useRead } from '../../use-read.ts'
import { SitePicker } from '../SitePicker.tsx'
import { CompareTable } from './CompareTable.tsx'
import styles from './compare.module.css'
import { dropCompared, most, startCompare, useCompared } from './compared.ts'
import { comparedRows } from './copied.ts'

/** Two to four sites side by side: the same questions for each, every figure with its paper. Which is better is not ours to say. */
export function Compare() {
  const { sites } = useCompared()
  const key = sites.length > 1 ? `compare/${JSON.stringify(sites)}` : null
  const comparison = useRead(key, () => api.compare({ sites }))
  const [onlyDiffers, setOnlyDiffers] = useState(false)
  const picker = useRef<HTMLDivElement>(null)
  const zones = useAtlas(state => state.overview?.zones)
  const one = sites.length === 1 ? zones?.find(zone => zone.id === sites[0]?.zone)?.name : undefined
  return (
    <Room label="So sánh địa điểm">
      <RoomMain>
        <RoomHead
          title="So sánh địa điểm"
          about="Cùng một bảng câu hỏi cho mỗi địa điểm. Chỗ khác nhau được đánh dấu; hơn kém do người xem cân nhắc."
        >
          {comparison && (
            <Button
              icon={<Copy size={15} strokeWidth={1.75} aria-hidden />}
              onClick={() => copyTable(comparedRows(comparison, onlyDiffers))}
            >
              Chép bảng
            </Button>
          )}
          {comparison && (
            <PaperMenu
              word="Lập báo cáo so sánh"
              offers={[{ word: 'Báo cáo so sánh', ask: { is: 'compare', sites } }]}
            />
          )}
          {comparison && <AddToInvestor />}
        </RoomHead>
        <div className={styles.strip}>
          <div className={styles.picker} ref={picker}>
            {sites.length < most && (
              <SitePicker
                label="Thêm địa điểm để so sánh"
                onPick={(zone, phase) => startCompare({ zone, phase, call: null })}
              />
            )}
            {sites.length >= most && <p className="gap">đã đủ 4 địa điểm; bỏ bớt để thêm địa điểm khác</p>}
          </div>
          {comparison && (
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={onlyDiffers}
                onChange={event => setOnlyDiffers(event.currentTarget.checked)}
              />
              Chỉ hiện chỗ khác nhau
            </label>
          )}
        </div>
        {comparison ? (
          <CompareTable
            comparison={comparison}
            onlyDiffers={onlyDiffers}
            onDrop={at => {
              const site = sites[at]
              if (site) dropCompared(site)
            }}
          />
        ) : (
          <Middle>
            <EmptyState
              icon={one ? <Plus size={26} strokeWidth={1.75} /> : <Columns2 size={26} strokeWidth={1.75} />}
              title={one ? `Đã chọn ${one}, chọn thêm một địa điểm` : 'Chưa chọn địa điểm nào'}
              why="Chọn từ 2 đến 4 khu hoặc giai đoạn để thấy diện tích, quy hoạch, mặt bằng, giá, hạ tầng, khoảng cách cạnh nhau."
            >
              <Button onClick={() => picker.current?.querySelector('input')?.focus()}>
                {one ? 'Chọn thêm một địa điểm' : 'Chọn địa điểm'}
              </Button>
            </EmptyState>
          </Middle>
        )}
      </RoomMain>
    </Room>
  )
}

/** Puts what is compared on an investor's list. */
function AddToInvestor() {
  const { sites } = useCompared()
  const investors = useRead('investors', () => api.investors())
  const isPast = useAtlas(isReadOnly)
  const [chosen, setChosen] = useState<string | null>(null)
  if (!investors || investors.length === 0 || isPast) return null

  async function add(): Promise<void> {
    if (!chosen) return
    const done = await attempt(() => api.addSites({ investor: chosen, sites }))
    if (!done) return
    await refresh()
    say({
      text: `Đã đưa ${done.added} địa điểm vào danh sách`,
      detail: investors?.find(each => each.id === chosen)?.code ?? '',
      undo: true,
    })
  }

  return (
    <>
      <Select
        aria-label="Nhà đầu tư"
        placeholder="Chọn nhà đầu tư"
        data={investors.map(each => ({ value: each.id, label: investorName(each) }))}
        value={chosen}
        onChange={setChosen}
        searchable
        w={220}
        comboboxProps={{ zIndex: overPanels }}
      />
      <Button disabled={chosen === null} onClick={() => void add()}>
        Đưa vào danh sách quan tâm
      </Button>
    </>
  )
}

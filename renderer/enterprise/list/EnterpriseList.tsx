import { Building2, ListFilter, Plus, SearchX } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterInput } from '../../ui/FilterInput.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import { Count, Counts, FilterBar } from '../../ui/room/Counts.tsx'
import { Middle, Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useRead } from '../../use-read.ts'
import { isFound } from '../found.ts'
import { useSide } from '../use-side.ts'
import { columns } from './columns.tsx'
import { EnterpriseForm } from './EnterpriseForm.tsx'
import { EnterprisePanel } from './EnterprisePanel.tsx'
import { Orphans } from './Orphans.tsx'

const plus = <Plus size={15} strokeWidth={1.75} aria-hidden />

/** All enterprises, one of them in full, and the projects behind which none stands yet. */
export function EnterpriseList({ tabs }: { tabs: ReactNode }) {
  const all = useRead('enterprises', () => api.enterprises())
  const isPast = useAtlas(isReadOnly)
  const { side, setSide, close, open } = useSide()
  const [isHard, setHard] = useState(false)
  const [typed, setTyped] = useState('')
  const shown = useMemo(
    () =>
      (all?.rows ?? []).filter(
        row =>
          (!isHard || row.open > 0) &&
          isFound(typed, [row.name, row.code, row.country, row.industry, ...row.zones.map(zone => zone.name)]),
      ),
    [all, isHard, typed],
  )
  if (!all) return <Room label="Doanh nghiệp" isBusy />
  const { rows, orphans } = all
  const hard = rows.filter(row => row.open > 0).length
  return (
    <Room label="Doanh nghiệp" onClose={side.is === 'none' ? null : close}>
      <RoomMain>
        <RoomHead
          title="Doanh nghiệp"
          about={`${formatNumber(rows.length)} hồ sơ doanh nghiệp, ${formatNumber(hard)} đang có khó khăn; ${formatNumber(orphans.length)} dự án chưa có hồ sơ`}
          tabs={tabs}
        >
          {!isPast && (
            <Button look={rows.length > 0 ? 'primary' : 'plain'} icon={plus} onClick={() => setSide({ is: 'new' })}>
              Thêm doanh nghiệp
            </Button>
          )}
        </RoomHead>
        {rows.length > 0 && (
          <FilterBar>
            <Counts label="Lọc doanh nghiệp">
              <Count isChosen={isHard} onPress={() => setHard(!isHard)}>
                đang có khó khăn <b>{hard}</b>
              </Count>
            </Counts>
            <FilterInput
              icon={ListFilter}
              label="Lọc theo chữ"
              hint="Lọc theo tên, khu, ngành, nước"
              typed={typed}
              onType={setTyped}
              width="290px"
            />
          </FilterBar>
        )}
        {orphans.length > 0 && (
          <Orphans orphans={orphans} isFolded={rows.length > 0} onMade={id => setSide({ is: 'one', id })} />
        )}
        {rows.length > 0 && (
          <DataTable
            label="Doanh nghiệp"
            noun="hồ sơ"
            columns={columns}
            rows={shown}
            keyOf={row => row.id}
            isFiltered={shown.length < rows.length}
            open={open}
            onOpen={row => setSide({ is: 'one', id: row.id })}
            empty={
              <EmptyState
                icon={<SearchX size={26} strokeWidth={1.75} />}
                title="Không có doanh nghiệp nào như vậy"
                why="Bỏ lọc để xem lại mọi doanh nghiệp."
              />
            }
          />
        )}
        {rows.length === 0 && orphans.length === 0 && (
          <Middle>
            <EmptyState
              icon={<Building2 size={26} strokeWidth={1.75} />}
              title="Chưa có doanh nghiệp nào"
              why="Hồ sơ doanh nghiệp giữ dự án, người liên hệ, khó khăn, lao động từng quý và báo cáo từng kỳ."
            />
          </Middle>
        )}
      </RoomMain>
      {side.is === 'one' && <EnterprisePanel key={side.id} enterprise={side.id} onClose={close} />}
      {side.is === 'new' && (
        <Panel title="Doanh nghiệp mới" onClose={close}>
          <EnterpriseForm
            enterprise={null}
            codes={rows.map(row => row.code)}
            onClose={id => (id ? setSide({ is: 'one', id }) : close())}
          />
        </Panel>
      )}
    </Room>
  )
}

import { ListFilter, Plus, SearchX, TrafficCone } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { type ObstacleState, obstacleStates, stateWord } from '../../../db/model/enterprise/obstacle.ts'
import type { ObstacleRow } from '../../../db/store/enterprise/obstacle.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterInput } from '../../ui/FilterInput.tsx'
import { Panel } from '../../ui/panel/Panel.tsx'
import { Count, Counts, FilterBar } from '../../ui/room/Counts.tsx'
import { Middle, Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { Tabs } from '../../ui/room/Tabs.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useRead } from '../../use-read.ts'
import { isFound } from '../found.ts'
import { useSide } from '../use-side.ts'
import { Agencies } from './Agencies.tsx'
import { columns } from './columns.tsx'
import { obstacleAdding } from './ObstacleForm.tsx'
import { ObstaclePanel } from './ObstaclePanel.tsx'
import { silentWord } from './words.ts'

const ways = [
  { key: 'rows', word: 'Từng vướng mắc' },
  { key: 'agencies', word: 'Theo cơ quan' },
] as const

/** What is in the way of enterprises and zones: by its state, how long, and with whom. */
export function Obstacles({ tabs }: { tabs: ReactNode }) {
  const rows = useRead('obstacles', () => api.obstacles({ zone: null }))
  const isPast = useAtlas(isReadOnly)
  const today = useAtlas(state => state.overview?.today ?? '')
  const { side, setSide, close, open } = useSide()
  const [state, setState] = useState<ObstacleState | 'silent' | null>(null)
  const [way, setWay] = useState<(typeof ways)[number]['key']>('rows')
  const [typed, setTyped] = useState('')
  const shown = useMemo(
    () =>
      (rows ?? []).filter(
        row => isIn(row, state) && isFound(typed, [row.name, row.enterpriseName, row.zoneName, row.agencyName]),
      ),
    [rows, state, typed],
  )
  if (!rows) return <Room label="Khó khăn, vướng mắc" isBusy />
  const count = (key: ObstacleState | 'silent') => rows.filter(row => isIn(row, key)).length
  const one = side.is === 'one' ? rows.find(row => row.id === side.id) : undefined
  const add = (
    <Button
      look="primary"
      icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
      onClick={() => setSide({ is: 'new' })}
    >
      Ghi khó khăn
    </Button>
  )
  return (
    <Room label="Khó khăn, vướng mắc" onClose={side.is === 'none' ? null : close}>
      <RoomMain>
        <RoomHead
          title="Doanh nghiệp"
          about="Khó khăn, vướng mắc của doanh nghiệp và khu, cụm cần được tháo gỡ (nhiệm vụ 1, Thông báo 670/TB-VP)"
          tabs={tabs}
        >
          {!isPast && rows.length > 0 && add}
        </RoomHead>
        {rows.length > 0 ? (
          <>
            <FilterBar>
              <Counts label="Tình trạng">
                {([...obstacleStates, 'silent'] as const)
                  .filter(key => key !== 'silent' || count(key) > 0)
                  .map(key => (
                    <Count
                      key={key}
                      tone={key === 'silent' ? 'late' : undefined}
                      isChosen={state === key}
                      onPress={() => setState(state === key ? null : key)}
                    >
                      {key === 'silent' ? silentWord : stateWord[key]} <b>{count(key)}</b>
                    </Count>
                  ))}
              </Counts>
              <Tabs label="Xem theo" tabs={[...ways]} chosen={way} onChoose={setWay} />
              <FilterInput
                icon={ListFilter}
                label="Lọc vướng mắc"
                hint="Lọc theo việc, doanh nghiệp, cơ quan"
                typed={typed}
                onType={setTyped}
                width="310px"
              />
            </FilterBar>
            {way === 'agencies' ? (
              <Agencies rows={shown} today={today} />
            ) : (
              <DataTable
                label="Khó khăn, vướng mắc"
                noun="vướng mắc"
                columns={columns}
                rows={shown}
                keyOf={row => row.id}
                isFiltered={shown.length < rows.length}
                isTotalled={false}
                open={open}
                onOpen={row => setSide({ is: 'one', id: row.id })}
                empty={
                  <EmptyState
                    icon={<SearchX size={26} strokeWidth={1.75} />}
                    title="Không có vướng mắc nào như vậy"
                    why="Bỏ lọc để xem lại mọi vướng mắc."
                  />
                }
              />
            )}
          </>
        ) : (
          <Middle>
            <EmptyState
              icon={<TrafficCone size={26} strokeWidth={1.75} />}
              title="Chưa ghi khó khăn nào của doanh nghiệp"
              why="Ghi vướng gì, từ ngày nào, cơ quan nào giải quyết, để thấy việc nào lâu chưa trả lời và doanh nghiệp nào cần mời họp Tổ Chỉ đạo."
            >
              {!isPast && add}
            </EmptyState>
          </Middle>
        )}
      </RoomMain>
      {one && <ObstaclePanel key={one.id} obstacle={one} today={today} onClose={close} />}
      {side.is === 'new' && <NewObstacle onClose={close} />}
    </Room>
  )
}

const isIn = (row: ObstacleRow, state: ObstacleState | 'silent' | null): boolean =>
  state === null || (state === 'silent' ? row.isSilent : row.state === state)

function NewObstacle({ onClose }: { onClose: () => void }) {
  const { kind, fields, labels, ground, add } = obstacleAdding({}, '')
  return (
    <Panel title="Khó khăn, vướng mắc mới" onClose={onClose}>
      <RecordForm
        {...{ kind, fields, labels, ground }}
        title="Ghi khó khăn"
        verb="Ghi khó khăn"
        onSave={async saved => {
          const { record } = await add(saved)
          await refresh()
          onClose()
          say({ text: 'Đã ghi khó khăn', detail: String(record.name), undo: true })
        }}
        onCancel={onClose}
      />
    </Panel>
  )
}

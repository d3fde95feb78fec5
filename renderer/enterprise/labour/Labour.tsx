import { HardHat, ListFilter, Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { type Quarter, quarterAt, quarterOf, type Sum } from '../../../db/model/enterprise/labour.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { LabourRow } from '../../../db/store/enterprise/labour.ts'
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
import type { Column } from '../../ui/rows/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useRead } from '../../use-read.ts'
import { isFound } from '../found.ts'
import { useSide } from '../use-side.ts'
import { QuarterChart } from './QuarterChart.tsx'

const count = (key: keyof LabourRow, label: string, of: (row: LabourRow) => number | null): Column<LabourRow> => ({
  ...{ key, label, unit: 'người', width: 104, as: 'number', total: true, value: of },
})

const columns: Column<LabourRow>[] = [
  { key: 'name', label: 'Doanh nghiệp', width: 250, value: row => row.enterpriseName, grows: true },
  { key: 'zone', label: 'Khu, cụm', width: 140, value: row => row.zoneName, grows: true },
  {
    key: 'quarter',
    label: 'Quý',
    width: 76,
    value: row => row.quarter,
    text: row => quarterOf(row.quarter)?.short ?? row.quarter,
    render: row => quarterOf(row.quarter)?.short ?? row.quarter,
  },
  count('employed', 'Đang làm', row => row.employed),
  count('wanted', 'Cần tuyển', row => row.wanted),
  count('recruited', 'Đã tuyển', row => row.recruited),
  count('introduced', 'Giới thiệu', row => row.introduced),
  count('shortage', 'Còn thiếu', row => row.shortage),
  { key: 'skills', label: 'Nghề, trình độ', width: 170, value: row => row.skills, grows: true },
]

/** Demand and supply of labour by enterprise and quarter (directive 7): the chart of the quarters, then every row. */
export function Labour({ tabs }: { tabs: ReactNode }) {
  const all = useRead('labour', () => api.labour())
  const isPast = useAtlas(isReadOnly)
  const today = useAtlas(state => state.overview?.today ?? '')
  const { side, setSide, close } = useSide()
  const [quarter, setQuarter] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const shown = useMemo(
    () =>
      (all?.rows ?? []).filter(
        row =>
          (quarter === null || row.quarter === quarter) &&
          isFound(typed, [row.enterpriseName, row.zoneName, row.skills]),
      ),
    [all, quarter, typed],
  )
  if (!all) return <Room label="Lao động" isBusy />
  const { rows, quarters } = all
  const newest = quarters.at(-1)
  const add = (
    <Button
      look="primary"
      icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
      onClick={() => setSide({ is: 'new' })}
    >
      Ghi lao động quý
    </Button>
  )
  return (
    <Room label="Lao động" onClose={side.is === 'none' ? null : close}>
      <RoomMain>
        <RoomHead
          title="Doanh nghiệp"
          about={
            newest ? aboutOf(newest) : 'Cung, cầu lao động của doanh nghiệp theo quý (nhiệm vụ 7, Thông báo 670/TB-VP)'
          }
          tabs={tabs}
        >
          {!isPast && rows.length > 0 && add}
        </RoomHead>
        {rows.length === 0 ? (
          <Middle>
            <EmptyState
              icon={<HardHat size={26} strokeWidth={1.75} />}
              title="Chưa có số liệu lao động theo quý"
              why="Ghi số đang làm, cần tuyển, đã tuyển và được giới thiệu của từng doanh nghiệp để thấy nơi nào thiếu, thiếu bao nhiêu."
            >
              {!isPast && add}
            </EmptyState>
          </Middle>
        ) : (
          <>
            <QuarterChart quarters={quarters} />
            <FilterBar>
              <Counts label="Quý">
                {quarters
                  .filter(each => each.enterprises > 0)
                  .slice(-8)
                  .map(each => (
                    <Count
                      key={each.quarter}
                      isChosen={quarter === each.quarter}
                      onPress={() => setQuarter(quarter === each.quarter ? null : each.quarter)}
                    >
                      {quarterOf(each.quarter)?.short} <b>{each.enterprises}</b>
                    </Count>
                  ))}
              </Counts>
              <FilterInput
                icon={ListFilter}
                label="Lọc dòng lao động"
                hint="Lọc theo doanh nghiệp, khu, nghề"
                typed={typed}
                onType={setTyped}
                width="290px"
              />
            </FilterBar>
            <DataTable
              label="Lao động theo doanh nghiệp và quý"
              noun="dòng"
              columns={columns}
              rows={shown}
              keyOf={row => row.id}
              isFiltered={shown.length < rows.length}
              // Workers of two quarters are the same people: only within one quarter is a sum of them true.
              isTotalled={new Set(shown.map(row => row.quarter)).size === 1}
            />
          </>
        )}
      </RoomMain>
      {side.is === 'new' && (
        <Panel title="Lao động của một quý" onClose={close}>
          <RecordForm
            kind="labour"
            title="Ghi lao động quý"
            verb="Ghi lao động quý"
            fields={['enterprise', 'quarter', ['employed', 'wanted'], ['recruited', 'introduced'], 'skills', 'note']}
            labels={{ quarter: 'Quý, ví dụ 2026-Q3' }}
            initial={{ quarter: quarterAt(today) }}
            ground={{ question: 'Theo văn bản nào? (không bắt buộc)', needed: false }}
            onSave={async ({ fields, source, why }) => {
              const { record } = await api.addLabour({ fields, source, why })
              await refresh()
              close()
              say({ text: 'Đã ghi lao động', detail: quarterOf(String(record.quarter))?.words ?? '', undo: true })
            }}
            onCancel={close}
          />
        </Panel>
      )}
    </Room>
  )
}

/** "Quý III năm 2026: 14 doanh nghiệp, cần tuyển 350 người, còn thiếu 50 người (1 doanh nghiệp chưa đủ số)". */
function aboutOf({ quarter, enterprises, wanted, shortage }: Quarter): string {
  const words = quarterOf(quarter)?.words ?? quarter
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${enterprises} doanh nghiệp, cần tuyển ${said(wanted)}, còn thiếu ${said(shortage)}`
}

const said = ({ sum, missing }: Sum): string =>
  sum === null
    ? 'chưa có số liệu'
    : `${formatNumber(sum)} người${missing > 0 ? ` (${missing} doanh nghiệp chưa đủ số)` : ''}`

import { ArrowLeftRight, Home, Plus, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { milestones, milestoneWords } from '../../db/model/clearance/milestone.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { householdOffers } from '../official/offers.ts'
import { PaperMenu } from '../official/PaperMenu.tsx'
import { isMasked, isReadOnly, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Middle, Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './Households.module.css'
import { Milestones } from './head/Milestones.tsx'
import { Reported } from './head/Reported.tsx'
import { Scope } from './head/Scope.tsx'
import { Side, type SideView } from './side/Side.tsx'
import { columnsOf } from './table/columns.tsx'
import { Filters } from './table/Filters.tsx'
import { everybody, type Filter, filtered } from './table/filter.ts'
import type { Row } from './table/rows.ts'
import { TickedBar } from './table/TickedBar.tsx'
import legend from './table/table.module.css'
import { useClearance } from './use-clearance.ts'

/** Compensation and clearance: how far each milestone is, who is stuck, every household with its steps, award and payments. */
export function Households() {
  const overview = useAtlas(state => state.overview)
  const isPastDay = useAtlas(isReadOnly)
  const hidden = useAtlas(isMasked)
  const { zone, plan, plans, zones, counted, rows, view, choose } = useClearance()
  const [filter, setFilter] = useState<Filter>(everybody)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [side, setSide] = useState<SideView>({ is: 'none' })
  const today = overview?.today ?? ''
  const scopeKey = `${zone?.id} ${plan?.id}`

  useEffect(
    function forgetOtherScope() {
      if (scopeKey === '') return
      setFilter(everybody)
      setTicked(new Set())
      setSide({ is: 'none' })
    },
    [scopeKey],
  )

  const columns = useMemo(
    () => columnsOf(today, !plan && plans.length > 1, hidden),
    [today, plan, plans.length, hidden],
  )
  const shown = useMemo(() => filtered(rows ?? [], filter), [rows, filter])
  const at = shown.filter(row => ticked.has(row.id)).map(row => row.id)
  if (!zone || !overview) return <Room label="Bồi thường, giải phóng mặt bằng" />
  const stuck = view?.stuck ?? []
  const isEmpty = rows?.length === 0
  return (
    <Room label="Bồi thường, giải phóng mặt bằng">
      <RoomMain>
        <RoomHead
          title="Hộ có đất thu hồi"
          tabs={
            <Scope
              {...{ zones, counted, plans }}
              zone={zone.id}
              plan={plan?.id ?? null}
              onZone={id => choose({ zone: id, plan: null })}
              onPlan={id => choose({ zone: zone.id, plan: id })}
            />
          }
          about={view && <Reported tally={view.tally} plan={plan} onEdit={() => setSide({ is: 'plan', plan })} />}
        >
          <PaperMenu word="Lập giấy tờ" offers={householdOffers(today, zone, { hasHouseholds: !isEmpty, isPastDay })} />
          <Button icon={<TriangleAlert size={15} aria-hidden />} onClick={() => setSide({ is: 'stuck' })}>
            Ai đang vướng{stuck.length > 0 && ` (${formatNumber(stuck.length)})`}
          </Button>
          {!hidden && (
            <Button icon={<ArrowLeftRight size={15} aria-hidden />} onClick={() => setSide({ is: 'prices' })}>
              Đổi bảng giá
            </Button>
          )}
          {!isPastDay && !isEmpty && (
            <Button look="primary" icon={<Plus size={15} aria-hidden />} onClick={() => setSide({ is: 'new' })}>
              Thêm hộ
            </Button>
          )}
        </RoomHead>
        <div className={styles.row}>
          <div className={styles.main}>
            {view && !isEmpty && (
              <Milestones
                tally={view.tally}
                chosen={filter.step?.isDone ? filter.step.code : null}
                onChoose={code => setFilter({ ...filter, step: code && { code, isDone: true } })}
              />
            )}
            {rows && !isEmpty && <Filters rows={rows} shown={shown.length} filter={filter} change={setFilter} />}
            {isEmpty ? (
              <NoHouseholds name={zone.name} onAdd={isPastDay ? null : () => setSide({ is: 'new' })} />
            ) : (
              rows && (
                <DataTable<Row>
                  label="Hộ có đất thu hồi"
                  noun="hộ"
                  columns={columns}
                  rows={shown}
                  keyOf={row => row.id}
                  isFiltered={shown.length < rows.length}
                  {...(!isPastDay && { ticking: { ticked, onTick: setTicked } })}
                  open={side.is === 'household' ? side.id : null}
                  onOpen={row => setSide({ is: 'household', id: row.id })}
                  empty={<p className="gap">Không hộ nào khớp với bộ lọc.</p>}
                />
              )
            )}
            {at.length > 0 ? (
              <TickedBar ticked={at} onStep={() => setSide({ is: 'steps' })} onClear={() => setTicked(new Set())} />
            ) : (
              !isEmpty && <Legend />
            )}
          </div>
          <Side
            {...{ view: side, zone, plan, stuck, today }}
            ticked={at}
            onOpen={id => setSide({ is: 'household', id })}
            onClose={() => setSide({ is: 'none' })}
          />
        </div>
      </RoomMain>
    </Room>
  )
}

/** Which cell is which milestone. */
function Legend() {
  return (
    <p className={legend.legend}>
      {milestones.map((step, at) => (
        <span key={step}>
          <b>{at + 1}</b> {milestoneWords[step].step}
        </span>
      ))}
      <span>
        <i>số nghiêng</i>: cộng từ các khoản, danh sách chưa ghi
      </span>
    </p>
  )
}

function NoHouseholds({ name, onAdd }: { name: string; onAdd: (() => void) | null }) {
  return (
    <Middle>
      <EmptyState
        icon={<Home size={26} strokeWidth={1.5} />}
        title={`Chưa có hộ nào trong ${name}`}
        why="Có danh sách hộ thì biết đã kiểm đếm, phê duyệt, chi trả, bàn giao được bao nhiêu, ai đang vướng và vì sao."
      >
        {onAdd && (
          <Button look="primary" onClick={onAdd}>
            Thêm hộ đầu tiên
          </Button>
        )}
      </EmptyState>
    </Middle>
  )
}

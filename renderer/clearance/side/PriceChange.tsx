import { Select } from '@mantine/core'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { Basis, PriceTable } from '../../../db/model/clearance/table.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Scope } from '../../../db/store/clearance/scope.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { overPanels } from '../../ui/layers.ts'
import { useRead } from '../../use-read.ts'
import sheet from '../sheet/sheet.module.css'
import { Differences } from './Differences.tsx'
import styles from './side.module.css'

type Props = {
  scope: Scope
  plan: RecordOf<'plan'> | null
  today: string
  onOpen: (household: string) => void
  onClose: () => void
}

/** One side of the comparison as it is asked: a day, and a table that goes before those of the day. */
type Asked = { typed: string; table: string }

/** What other prices would do: two days, or two tables, household by household and in all, before anything is used. */
export function PriceChange({ scope, plan, today, onOpen, onClose }: Props) {
  const tables = useRead('price tables', () => api.priceTables())
  const isPastDay = useAtlas(isReadOnly)
  const [from, setFrom] = useState<Asked>({ typed: '', table: '' })
  const [to, setTo] = useState<Asked>({ typed: formatDay(today), table: '' })
  const bases = { from: basisOf(from, today), to: basisOf(to, today) }
  const key = bases.to && `change ${JSON.stringify([scope, bases])}`
  const change = useRead(key, () => api.priceChange({ scope, from: bases.from, to: bases.to ?? { day: today } }))
  const day = to.table ? (tables?.find(each => each.id === to.table)?.valid_from ?? null) : readDay(to.typed)

  async function use(): Promise<void> {
    if (!plan || !day) return
    const why = `Đã xem chênh lệch ${change ? formatNumber(change.differenceVnd) : ''} đồng trước khi đổi.`
    const done = await attempt(() => api.set({ kind: 'plan', key: plan.id, fields: { priced: day }, why }))
    if (!done) return
    await refresh()
    say({ text: `Phương án ${plan.code} áp giá của ngày ${formatDay(day)}`, undo: true })
  }

  return (
    <aside className={sheet.panel} aria-label="Đổi bảng giá">
      <header className={sheet.head}>
        <div>
          <h2>Đổi bảng giá</h2>
          <p className={sheet.small}>So trước khi dùng, chưa ghi gì vào dữ liệu</p>
        </div>
        <IconButton icon={X} label="Đóng" onClick={onClose} />
      </header>
      <div className={sheet.body}>
        <Side letter="A" word="Đang áp dụng" asked={from} tables={tables ?? []} change={setFrom} isNowOffered />
        <Side letter="B" word="Thử" asked={to} tables={tables ?? []} change={setTo} />
        {tables?.length === 0 && (
          <p className={styles.none}>
            Chưa có bảng giá đất, nhà, cây trồng hay hỗ trợ nào. Thêm bảng giá trong Sổ đăng ký để tính và so.
          </p>
        )}
        {!bases.to && <p className={styles.none}>Ghi ngày của bên B, hoặc chọn một bảng giá.</p>}
        {change && tables && tables.length > 0 && <Differences change={change} onOpen={onOpen} />}
        {!isPastDay && plan && change && day && day !== (plan.priced ?? plan.approved) && (
          <div className={styles.use}>
            <Button look="primary" onClick={() => void use()}>
              Áp giá {formatDay(day)} cho {plan.code}
            </Button>
            <p className={sheet.small}>Đổi được lại bằng Hoàn tác. Số bồi thường trong danh sách không tự đổi theo.</p>
          </div>
        )}
        {!plan && <p className={sheet.small}>Chọn một phương án ở trên để áp giá cho phương án ấy.</p>}
      </div>
    </aside>
  )
}

/** Nothing typed and no table chosen is null: what holds now, plan by plan. */
function basisOf({ typed, table }: Asked, today: string): Basis | null {
  const day = readDay(typed)
  if (table) return { day: day ?? today, table }
  return day ? { day } : null
}

type SideProps = {
  letter: 'A' | 'B'
  word: string
  asked: Asked
  tables: readonly PriceTable[]
  change: (asked: Asked) => void
  isNowOffered?: boolean
}

function Side({ letter, word, asked, tables, change, isNowOffered = false }: SideProps) {
  const id = `basis-${letter}`
  return (
    <fieldset className={styles.basis} data-letter={letter}>
      <legend>
        <b>{letter}</b> {word}
      </legend>
      <div>
        <label htmlFor={`${id}-day`}>Giá của ngày</label>
        <DayInput id={`${id}-day`} typed={asked.typed} onType={typed => change({ ...asked, typed })} />
      </div>
      <div>
        <label htmlFor={`${id}-table`}>Dùng trước bảng giá</label>
        <Select
          id={`${id}-table`}
          size="sm"
          clearable
          placeholder="theo ngày"
          comboboxProps={{ zIndex: overPanels, width: 330 }}
          data={tables.map(table => ({
            value: table.id,
            label: `${table.name}${table.valid_from ? `, từ ${formatDay(table.valid_from)}` : ''}`,
          }))}
          value={asked.table || null}
          onChange={table => change({ ...asked, table: table ?? '' })}
        />
      </div>
      {isNowOffered && !asked.typed && !asked.table && (
        <p className={sheet.small}>Để trống: mỗi phương án theo ngày áp giá của nó.</p>
      )}
    </fieldset>
  )
}

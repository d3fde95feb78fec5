import { NativeSelect } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { formatMoney, formatNumber } from '../../db/model/text/number.ts'
import { inOrder } from '../../db/model/text/order.ts'
import type { Overview } from '../../electron/contract.ts'
import { PaperMenu } from '../official/PaperMenu.tsx'
import { Button } from '../ui/Button.tsx'
import { FilterInput } from '../ui/FilterInput.tsx'
import { Marked } from '../ui/sign/Marked.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './CallList.module.css'
import { type CallLine, groupCalls, stageOf } from './calls.ts'

type Props = { overview: Overview; chosen: string | null; onOpen: (call: string) => void; onBatch?: () => void }

/** The calls, those in a zone first, and under them a zone's own sheet. */
export function CallList({ overview, chosen, onOpen, onBatch }: Props) {
  const [typed, setTyped] = useState('')
  const { inZone, other } = groupCalls(overview, typed)
  const group = (title: string, calls: CallLine[]) =>
    calls.length > 0 && (
      <section aria-label={title}>
        <h2 className={styles.group}>{title}</h2>
        {calls.map(call => (
          <Row
            key={call.id}
            call={call}
            overview={overview}
            typed={typed}
            isChosen={call.id === chosen}
            onOpen={onOpen}
          />
        ))}
      </section>
    )
  return (
    <nav className={styles.list} aria-label="Dự án kêu gọi đầu tư">
      <div className={styles.filter}>
        <FilterInput
          icon={ListFilter}
          label="Lọc dự án"
          hint="Lọc theo tên dự án, khu"
          typed={typed}
          onType={setTyped}
        />
      </div>
      <div className={styles.rows}>
        {group('Trong khu, cụm', inZone)}
        {group('Ngoài khu, cụm', other)}
        {inZone.length + other.length === 0 && (
          <p className={styles.none}>
            {overview.calls.length === 0 ? 'Chưa có dự án kêu gọi nào.' : 'Không có dự án nào khớp. Thử bớt chữ.'}
          </p>
        )}
      </div>
      <div className={styles.paper}>
        <PaperMenu word="Lập danh mục" offers={[{ word: 'Danh mục dự án kêu gọi đầu tư', ask: { is: 'call-list' } }]} />
      </div>
      <ZonePicker overview={overview} chosen={chosen} onOpen={onOpen} onBatch={onBatch} />
    </nav>
  )
}

type RowProps = { call: CallLine; overview: Overview; typed: string; isChosen: boolean; onOpen: (call: string) => void }

function Row({ call, overview, typed, isChosen, onOpen }: RowProps) {
  const zone = overview.zones.find(each => each.id === call.zone)
  const stage = stageOf(call)
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={isChosen || undefined}
      onClick={() => onOpen(call.id)}
      onKeyDown={walk}
    >
      <span className={styles.name}>
        <Marked text={call.name} typed={typed} />
      </span>
      <span className={styles.place}>
        {zone ? <Marked text={zone.name} typed={typed} /> : 'chưa gắn với khu, cụm'}
        {call.area_ha !== null && ` · ${formatNumber(call.area_ha)}\u00a0ha`}
      </span>
      <span className={styles.foot}>
        <span className={styles.stage} data-status={stage.status}>
          <StatusIcon status={stage.status} size={13} />
          {stage.word}
        </span>
        {call.capital_vnd === null ? (
          <i className="gap">chưa có vốn</i>
        ) : (
          <span className={styles.capital}>{formatMoney(call.capital_vnd)}</span>
        )}
      </span>
    </button>
  )
}

/** The up and down arrows go from row to row, over the groups. */
function walk(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const rows = [...(event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>(`.${styles.row}`) ?? [])]
  rows[rows.indexOf(event.currentTarget) + step]?.focus()
}

/** The sheet of a zone that has no call, or of the zone as a whole. */
function ZonePicker({ overview, chosen, onOpen, onBatch }: Props) {
  const zones = [...overview.zones].sort((a, b) => inOrder(a.name, b.name))
  return (
    <div className={styles.zones}>
      <NativeSelect
        label="Tờ thông tin của khu"
        value={chosen?.startsWith('zone:') ? chosen : ''}
        onChange={event => event.currentTarget.value && onOpen(event.currentTarget.value)}
        data={[
          { value: '', label: 'Chọn khu, cụm' },
          ...zones.map(zone => ({ value: `zone:${zone.id}`, label: zone.name })),
        ]}
        classNames={{ input: styles.picker, label: styles.pickerLabel }}
      />
      <div className={styles.batch}>
        <Button onClick={onBatch}>Xuất nhiều tờ</Button>
      </div>
    </div>
  )
}

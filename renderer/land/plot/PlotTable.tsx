import { ListFilter, SearchX, TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { plotSign } from '../../../db/model/land/sign.ts'
import { foldAccents } from '../../../db/model/text/fold.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land, PlotRow } from '../../../db/store/land/plots.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterInput } from '../../ui/FilterInput.tsx'
import type { Column } from '../../ui/rows/column.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Ticking } from '../../ui/table/use-ticks.ts'
import { useWord } from '../words.ts'
import styles from './plot.module.css'

type Props = {
  /** What stands before the filter, on its line. */
  lead: ReactNode
  land: Land
  ticking: Ticking | undefined
  open: string | null
  onOpen: (plot: string) => void
}

/** The plots that stand; those split or merged away are shown when they are asked for. */
export function PlotTable({ lead, land, ticking, open, onOpen }: Props) {
  const [typed, setTyped] = useState('')
  const [isPast, setPast] = useState(false)
  const ended = land.plots.filter(plot => plot.ended).length
  const rows = useMemo(() => {
    const words = foldAccents(typed.trim())
    const said = (plot: PlotRow) =>
      foldAccents([plot.code, plot.tenantName, plot.phaseName, plotSign[plot.status ?? 'unknown'].word].join(' '))
    return land.plots.filter(plot => isPast === (plot.ended !== null)).filter(plot => said(plot).includes(words))
  }, [land, typed, isPast])
  const columns = useMemo(() => columnsOf(land), [land])
  return (
    <>
      <div className={styles.filter}>
        {lead}
        <FilterInput
          icon={ListFilter}
          label="Lọc lô"
          hint="Mã lô, bên thuê, tình trạng"
          typed={typed}
          onType={setTyped}
          width="260px"
        />
        {ended > 0 && (
          <label className={styles.switch}>
            <input type="checkbox" checked={isPast} onChange={event => setPast(event.currentTarget.checked)} />
            {formatNumber(ended)} lô đã tách, nhập
          </label>
        )}
      </div>
      <DataTable
        label="Lô đất"
        noun="lô"
        columns={columns}
        rows={rows}
        keyOf={plot => plot.id}
        isFiltered={typed.trim() !== ''}
        ticking={isPast ? undefined : ticking}
        open={open}
        onOpen={plot => onOpen(plot.id)}
        empty={
          <EmptyState
            icon={<SearchX size={26} strokeWidth={1.5} />}
            title="Không có lô nào như vậy"
            why="Xóa bớt chữ đã gõ để thấy lại các lô."
          />
        }
      />
    </>
  )
}

function columnsOf({ leases }: Land): Column<PlotRow>[] {
  const codes = (plot: PlotRow) =>
    leases
      .filter(lease => lease.plot === plot.id && lease.expiry !== 'ended')
      .map(lease => lease.code)
      .join(', ')
  return [
    {
      ...{ key: 'code', label: 'Lô', width: 130, isName: true, value: plot => plot.code },
      render: plot => (
        <span className={styles.code}>
          {plot.code}
          {plot.doubts.length > 0 && (
            <span className={styles.doubt} title={plot.doubts.join('\n')}>
              <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
              <span className="visually-hidden">, xem lại: {plot.doubts.join(' ')}</span>
            </span>
          )}
        </span>
      ),
    },
    { key: 'area', label: 'Diện tích', unit: 'ha', width: 92, as: 'number', value: plot => plot.area_ha, total: true },
    {
      ...{ key: 'use', label: 'Loại đất', width: 130, value: plot => plot.use },
      render: plot => useWord[plot.use ?? ''],
      text: plot => useWord[plot.use ?? ''] ?? '',
    },
    {
      ...{ key: 'status', label: 'Tình trạng', width: 132, value: plot => plot.status },
      render: plot => {
        const { status, word } = plotSign[plot.status ?? 'unknown']
        return (
          <span className={styles.state}>
            {status && <StatusIcon status={status} size={14} />}
            {word}
          </span>
        )
      },
      text: plot => plotSign[plot.status ?? 'unknown'].word,
    },
    { key: 'tenant', label: 'Bên thuê', width: 230, grows: true, value: plot => plot.tenantName },
    { key: 'lease', label: 'Hợp đồng', width: 150, grows: true, value: plot => codes(plot) || null },
    { key: 'phase', label: 'Giai đoạn', width: 120, value: plot => plot.phaseName },
  ]
}

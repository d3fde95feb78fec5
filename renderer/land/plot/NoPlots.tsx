import { LayoutGrid, Plus } from 'lucide-react'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land } from '../../../db/store/land/plots.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './plot.module.css'

/** A zone without plots: what its figures rest on until then, and the one thing to do. */
export function NoPlots({ land, onAdd }: { land: Land; onAdd: (() => void) | null }) {
  const { zone, reported } = land
  const [told] = reported
  const now = told
    ? `Tỷ lệ lấp đầy đang dựa vào số báo cáo ${formatNumber(told.pct, 2)}\u00a0%.`
    : 'Chưa có số báo cáo nào về tỷ lệ lấp đầy.'
  return (
    <div className={styles.none}>
      <EmptyState
        icon={<LayoutGrid size={26} strokeWidth={1.5} />}
        title={`${zone.name} chưa có lô nào trong sổ`}
        why={`${now} Ghi mã, diện tích, loại đất và tình trạng từng lô thì tổng đất, phần sẵn sàng và tỷ lệ lấp đầy tự tính ra.`}
      >
        {onAdd && (
          <Button look="primary" icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={onAdd}>
            Thêm lô đầu tiên
          </Button>
        )}
      </EmptyState>
    </div>
  )
}

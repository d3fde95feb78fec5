import { FileSignature, PenTool, Split } from 'lucide-react'
import { useState } from 'react'
import { plotSign } from '../../../db/model/land/sign.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import type { Land, PlotRow } from '../../../db/store/land/plots.ts'
import { drawBoundary } from '../../map/task.ts'
import { select, show } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import type { SideOf } from '../beside.ts'
import { Drawer } from '../form/Drawer.tsx'
import { Fact } from '../form/Fact.tsx'
import { useWord } from '../words.ts'
import { Kin } from './Kin.tsx'
import styles from './plot.module.css'

type Props = { plot: PlotRow; land: Land; isPast: boolean; onShow: (side: SideOf) => void; onClose: () => void }

const fields = ['area_ha', 'use', 'status', 'tenant', 'phase', 'note'] as const

/** One plot: what it is, who holds it and by which lease, what does not fit, where it came from. */
export function PlotPanel({ plot, land, isPast, onShow, onClose }: Props) {
  const [editing, setEditing] = useState<string | null>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const isFixed = isPast || plot.ended !== null
  const leases = land.leases.filter(lease => lease.plot === plot.id)
  const about = [useWord[plot.use ?? ''], plotSign[plot.status ?? 'unknown'].word, land.zone.name]
  return (
    <Drawer
      title={`Lô ${plot.code}`}
      about={plot.ended ? `đã tách hoặc nhập ngày ${formatDay(plot.ended)}` : about.filter(Boolean).join(', ')}
      onClose={onClose}
      foot={<div ref={setFoot} />}
    >
      {!isFixed && (
        <div className={styles.deeds}>
          <Button
            icon={<Split size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => onShow({ is: 'split', plot: plot.id })}
          >
            Tách lô
          </Button>
          <Button
            icon={<PenTool size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => {
              select(plot.zone)
              show({ is: 'map' })
              drawBoundary('plot', plot.id)
            }}
          >
            {plot.shape ? 'Sửa ranh giới' : 'Vẽ ranh giới'}
          </Button>
          <Button
            icon={<FileSignature size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => onShow({ is: 'newLease', plot: plot.id })}
          >
            Thêm hợp đồng
          </Button>
        </div>
      )}
      {plot.doubts.length > 0 && (
        <div className={styles.doubts}>
          {plot.doubts.map(doubt => (
            <p key={doubt}>{doubt}</p>
          ))}
        </div>
      )}
      <dl className={styles.facts}>
        {fields.map(field => (
          <Fact
            key={field}
            kind="plot"
            record={plot}
            field={field}
            editing={editing}
            onEdit={isFixed ? null : setEditing}
            foot={foot}
          />
        ))}
      </dl>
      <section className={styles.part} aria-label="Hợp đồng của lô">
        <h3>Hợp đồng</h3>
        {leases.length === 0 && <p className="gap">chưa có hợp đồng</p>}
        {leases.map(lease => (
          <p key={lease.id}>
            <button
              type="button"
              className={styles.factButton}
              onClick={() => onShow({ is: 'lease', lease: lease.id })}
            >
              {lease.code}, {lease.tenantName}
              {lease.ends ? `, đến ${formatDay(lease.ends)}` : ''}
            </button>
          </p>
        ))}
      </section>
      <Kin plot={plot} onOpen={other => onShow({ is: 'plot', plot: other })} />
    </Drawer>
  )
}

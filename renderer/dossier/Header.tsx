import { FileInput, Pencil, PenTool, Table2, X } from 'lucide-react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { drawBoundary, take } from '../map/task.ts'
import { Changing } from '../people/Changing.tsx'
import { isReadOnly, select, show, useAtlas } from '../state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { ZoneSymbol } from '../ui/sign/ZoneSymbol.tsx'
import styles from './DossierPanel.module.css'
import { upperFirst } from './desk.ts'

/** `call`: the zone's first call; without one the sheet is made for the zone itself. */
type Props = { summary: ZoneSummary; call: string | null; onEdit: (() => void) | null }

/** Names longer than this take a smaller letter, so that the header keeps to a third of a small window. */
const longName = 48

/** The zone's name, where it lies, and what can be done with its dossier. Known before the dossier is read. */
export function Header({ summary, call, onEdit }: Props) {
  const { name, unit, province, unitBefore } = summary
  const isPast = useAtlas(isReadOnly)
  return (
    <header className={styles.header}>
      <span className={styles.symbol}>
        <ZoneSymbol type={summary.type} status={summary.themes.status} size={30} />
      </span>
      <h1 className={name.length > longName ? `${styles.name} ${styles.long}` : styles.name}>{name}</h1>
      <div className={styles.tools}>
        <Changing>{onEdit && <IconButton icon={Pencil} label={`Sửa hồ sơ ${name}`} onClick={onEdit} />}</Changing>
        {(summary.shape || !isPast) && (
          <IconButton
            icon={PenTool}
            label={isPast ? 'Xem ranh giới' : summary.shape ? 'Xem, sửa ranh giới' : 'Vẽ ranh giới'}
            onClick={() => drawBoundary('zone', summary.id)}
          />
        )}
        <Changing>
          <IconButton
            icon={Table2}
            label="Nhập ranh giới từ bảng tọa độ"
            onClick={() => take({ is: 'survey', of: { kind: 'zone', key: summary.id } })}
          />
        </Changing>
        <IconButton
          icon={FileInput}
          label="Làm tờ thông tin"
          onClick={() => show({ is: 'calls', call: call ?? `zone:${summary.id}` })}
        />
        <IconButton icon={X} label="Đóng hồ sơ" keys="Esc" onClick={() => select(null)} />
      </div>
      <p className={styles.place}>
        {unit ? (
          upperFirst([unit, province].filter(Boolean).join(', '))
        ) : (
          <span className="gap">đơn vị hành chính: chưa có số liệu</span>
        )}
        {unitBefore && (
          <>
            <br />
            Trước 7/2025: {unitBefore}
          </>
        )}
      </p>
    </header>
  )
}

import { memo } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { useTheme } from '../map/theme/shown.ts'
import { select } from '../state.ts'
import { ZoneSymbol } from '../ui/sign/ZoneSymbol.tsx'
import { bareName } from './rows.ts'
import styles from './ZoneList.module.css'

type Props = { zone: ZoneSummary; style: React.CSSProperties; isActive: boolean; isSelected: boolean }

/** One zone of the list: symbol, name, commune, area. */
export const ZoneRow = memo(function ZoneRow({ zone, style, isActive, isSelected }: Props) {
  const reading = useTheme(state => state.reading)
  const status = reading.classOf(zone)
  const isOff = useTheme(({ off }) => off.has(status))
  const place = [zone.unit, zone.point ? '' : 'chưa có vị trí'].filter(Boolean).join(' · ')
  return (
    <div
      id={`zone-${zone.id}`}
      className={styles.row}
      style={style}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      data-active={isActive}
      data-off={isOff || undefined}
      title={[`${zone.name}: ${reading.word(status)}`, reading.noteOf(zone.id)].filter(Boolean).join(', ')}
      onClick={() => select(zone.id)}
      onKeyDown={event => event.key === 'Enter' && select(zone.id)}
    >
      <ZoneSymbol type={zone.type} status={status} size={20} />
      <span className={styles.words}>
        <span className={styles.name}>{bareName(zone)}</span>
        <span className={styles.place}>{place}</span>
      </span>
      {zone.area_ha === null ? (
        <span className={styles.gap} title="diện tích: chưa có số liệu">
          <span aria-hidden>–</span>
          <span className="visually-hidden">diện tích: chưa có số liệu</span>
        </span>
      ) : (
        <span className={styles.area}>{formatNumber(zone.area_ha)}</span>
      )}
    </div>
  )
})

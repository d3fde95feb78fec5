import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land, Reported } from '../../../db/store/land/plots.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import styles from './plot.module.css'

/** The sums of a zone's land, and its occupancy: computed by the decree, beside what was reported. */
export function Band({ land }: { land: Land }) {
  const { occupancy, reported } = land
  const lacks = [
    occupancy.withoutArea > 0 && `thiếu diện tích ${occupancy.withoutArea} lô`,
    occupancy.withoutUse > 0 && `thiếu loại đất ${occupancy.withoutUse} lô`,
  ].filter(Boolean)
  return (
    <dl className={styles.band}>
      <Sum label="Các lô trong sổ" ha={occupancy.total_ha} below={lacks.join(', ') || null} />
      <Sum label="Đất công nghiệp" ha={occupancy.industrial_ha} />
      <Sum label="Đã cho thuê" ha={occupancy.leased_ha} />
      <Sum label="Đã cấp phép, chưa thuê" ha={occupancy.licensed_ha} />
      <Sum label="Giữ chỗ" ha={occupancy.reserved_ha} />
      <Sum label="Sẵn sàng" ha={occupancy.ready_ha} />
      {occupancy.other_ha !== null && occupancy.other_ha > 0 && (
        <Sum label="Còn lại, chưa rõ" ha={occupancy.other_ha} />
      )}
      <div className={styles.full}>
        <dt title="Đất công nghiệp đã cho thuê, cho thuê lại hoặc đã chấp thuận chủ trương, cấp chứng nhận đầu tư, trên tổng đất công nghiệp">
          Lấp đầy, tính theo NĐ 32/2024
        </dt>
        <dd>
          {occupancy.occupancy_pct === null ? (
            <Gap of="Tỷ lệ lấp đầy" />
          ) : (
            <span className={styles.number}>
              {formatNumber(occupancy.occupancy_pct, 2)} <span className={styles.unit}>%</span>
            </span>
          )}
          {reported.map(each => (
            <p
              key={each.name ?? ''}
              className={styles.below}
              data-differs={differs(each, occupancy.occupancy_pct) || undefined}
              title={each.paper?.title}
            >
              {wordsOf(each, occupancy.occupancy_pct)}
            </p>
          ))}
        </dd>
      </div>
    </dl>
  )
}

function Sum({ label, ha, below }: { label: string; ha: number | null; below?: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {ha === null ? (
          <Gap of={label} />
        ) : (
          <span className={styles.number}>
            {formatNumber(ha, 2)} <span className={styles.unit}>ha</span>
          </span>
        )}
        {below && <p className={styles.below}>{below}</p>}
      </dd>
    </div>
  )
}

/** A phase is not the zone: its figure stands beside and is not said to differ. */
const differs = ({ name, pct }: Reported, computed: number | null): boolean =>
  name === null && computed !== null && Math.abs(pct - computed) >= 0.05

function wordsOf(each: Reported, computed: number | null): string {
  const who = each.name ? `báo cáo ${each.name.charAt(0).toLowerCase()}${each.name.slice(1)}` : 'báo cáo'
  const day = each.asOf ? `, ${formatDay(each.asOf)}` : ''
  const off = differs(each, computed) ? `, lệch ${formatNumber(Math.abs(each.pct - (computed ?? 0)), 2)}` : ''
  return `${who} ghi ${formatNumber(each.pct, 2)}\u00a0%${off}${day}`
}

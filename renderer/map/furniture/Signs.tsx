import { ZoneSymbol } from '../../ui/sign/ZoneSymbol.tsx'
import styles from './furniture.module.css'

/** The types of zones by their outlines, and the ring of an approximate place. */
export function Signs() {
  return (
    <ul className={styles.types}>
      <li>
        <ZoneSymbol type="kcn" status={null} size={13} /> KCN
      </li>
      <li>
        <ZoneSymbol type="ccn" status={null} size={13} /> CCN
      </li>
      <li>
        <ZoneSymbol type="housing" status={null} size={13} /> Nhà ở
      </li>
      <li>
        <svg width={15} height={15} viewBox="-7.5 -7.5 15 15" aria-hidden>
          <circle r={6.6} fill="none" stroke="currentColor" strokeWidth={1.2} strokeDasharray="2.6 2.4" />
        </svg>
        gần đúng
      </li>
    </ul>
  )
}

import { Tooltip } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { themes } from '../../../db/model/theme.ts'
import { useAtlas } from '../../state.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { ZoneSymbol } from '../../ui/sign/ZoneSymbol.tsx'
import { countClasses } from '../words.ts'
import styles from './furniture.module.css'
import { Swatch } from './Swatch.tsx'
import { toggle, useShown } from './shown.ts'

/** What the drawings mean and how many zones have each, over all zones of the file; folds to its title. */
export function Legend({ zones }: { zones: ZoneSummary[] }) {
  const theme = useAtlas(state => state.theme)
  const isOpen = useShown(shown => shown.legend)
  const { label, rule, words } = themes[theme]
  const unplaced = zones.filter(zone => !zone.point).length
  return (
    <div className={styles.legend} data-furniture>
      <Tooltip
        label={rule}
        multiline
        w={272}
        openDelay={300}
        position="top-start"
        events={{ hover: true, focus: true, touch: false }}
      >
        <button type="button" className={styles.legendTitle} aria-expanded={isOpen} onClick={() => toggle('legend')}>
          {label.vi}
          <span className="visually-hidden">: chú giải. {rule}</span>
          {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
        </button>
      </Tooltip>
      {isOpen && (
        <>
          <ul className={styles.classes}>
            {countClasses(zones, theme).map(({ status, count }) => (
              <li key={status} className={styles.class}>
                <Swatch status={status} />
                <StatusIcon status={status} size={15} />
                <span className={styles.word}>{words[status]}</span>
                <span className={styles.count}>{count}</span>
              </li>
            ))}
          </ul>
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
                <circle r={6.6} fill="none" stroke="#1B2225" strokeWidth={1.2} strokeDasharray="2.6 2.4" />
              </svg>
              gần đúng
            </li>
          </ul>
          {unplaced > 0 && <p className={styles.unplaced}>{unplaced} khu chưa có vị trí</p>}
        </>
      )}
    </div>
  )
}

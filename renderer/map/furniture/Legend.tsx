import { Tooltip } from '@mantine/core'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { countClasses } from '../../../db/model/counted.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { themes } from '../../../db/model/theme.ts'
import { showAllClasses, useTheme } from '../theme/shown.ts'
import { Classes } from './Classes.tsx'
import styles from './furniture.module.css'
import { InView } from './InView.tsx'
import { Signs } from './Signs.tsx'
import { toggle, useShown } from './shown.ts'
import { Unplaced } from './Unplaced.tsx'

// Read when the map first shows directives.
const Orders = lazy(() => import('../orders/Orders.tsx').then(file => ({ default: file.Orders })))

/** What the drawings mean, how many zones and hectares have each over all zones of the file, and which of them are drawn; folds to its title. */
export function Legend({ zones }: { zones: ZoneSummary[] }) {
  const { reading, off } = useTheme()
  const isOpen = useShown(shown => shown.legend)
  const { label, rule } = themes[reading.theme]
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
          <Classes counts={countClasses(zones, reading)} noun="khu" word={status => reading.word(status)} />
          <InView />
          <Suspense>{reading.theme === 'directive' && <Orders zones={zones} />}</Suspense>
          {off.size > 0 && (
            <button type="button" className={styles.all} onClick={showAllClasses}>
              Hiện tất cả
            </button>
          )}
          <Signs />
          <Unplaced zones={zones} />
        </>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { Page } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import type { ThemeName } from '../../../db/model/theme.ts'
import { useAtlas } from '../../state.ts'
import { Legend } from '../map/Legend.tsx'
import { useReading } from '../map/use-reading.ts'
import { ZonePage } from '../page/ZonePage.tsx'
import { useShow, type View } from '../show.ts'
import { Compare } from './Compare.tsx'
import { Detail } from './Detail.tsx'
import { DirectivePage } from './DirectivePage.tsx'
import styles from './views.module.css'
import { Whole } from './Whole.tsx'
import { WordsPage } from './WordsPage.tsx'

type Props = { page: Page; shown: MeetingPage | null; view: View; theme: ThemeName; isLifted: boolean }

/** What stands between head and foot. */
export function Middle({ page, shown, view, theme, isLifted }: Props) {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const since = useShow(show => show.since)
  const reading = useReading(theme)
  const withLegend = (content: ReactNode) => (
    <div className={styles.legended}>
      {content}
      <Legend zones={zones} reading={reading} look="strip" />
    </div>
  )
  if (view === 'whole') return <Whole zones={zones} reading={reading} selected={shown?.zone?.id ?? page.zone} />
  if (!page.zone && !page.call && !page.directive) return withLegend(<WordsPage page={page} />)
  // Under 400 ms nothing is said; the next page was read ahead.
  if (!shown) return <div aria-busy="true" />
  if (view === 'detail') return withLegend(<Detail page={shown} since={since} isLifted={isLifted} />)
  if (shown.directive) return <DirectivePage page={shown} directive={shown.directive} zones={zones} reading={reading} />
  if (!shown.zone) return withLegend(<WordsPage page={page} />)
  if (view === 'compare' && shown.now && shown.before)
    return withLegend(
      <Compare zone={shown.zone} now={shown.now} before={shown.before} zones={zones} reading={reading} />,
    )
  return <ZonePage {...{ page: shown, zone: shown.zone, zones, reading, since }} isLifted={isLifted} />
}

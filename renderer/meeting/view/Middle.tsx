import type { Page } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import type { ZoneTheme } from '../../../db/model/theme.ts'
import { useAtlas } from '../../state.ts'
import { ZonePage } from '../page/ZonePage.tsx'
import { useShow, type View } from '../show.ts'
import { Compare } from './Compare.tsx'
import { Detail } from './Detail.tsx'
import { DirectivePage } from './DirectivePage.tsx'
import { Whole } from './Whole.tsx'
import { WordsPage } from './WordsPage.tsx'

type Props = { page: Page; shown: MeetingPage | null; view: View; theme: ZoneTheme; isLifted: boolean }

/** What stands between head and foot. */
export function Middle({ page, shown, view, theme, isLifted }: Props) {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const since = useShow(show => show.since)
  if (view === 'whole') return <Whole zones={zones} theme={theme} selected={shown?.zone?.id ?? page.zone} />
  if (!page.zone && !page.call && !page.directive) return <WordsPage page={page} />
  // Under 400 ms nothing is said; the next page was read ahead.
  if (!shown) return <div aria-busy="true" />
  if (view === 'detail') return <Detail page={shown} since={since} isLifted={isLifted} />
  if (shown.directive) return <DirectivePage page={shown} directive={shown.directive} zones={zones} theme={theme} />
  if (!shown.zone) return <WordsPage page={page} />
  if (view === 'compare' && shown.now && shown.before)
    return <Compare zone={shown.zone} now={shown.now} before={shown.before} zones={zones} theme={theme} />
  return <ZonePage {...{ page: shown, zone: shown.zone, zones, theme, since }} isLifted={isLifted} />
}

import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Side } from '../../../db/model/meeting/page.ts'
import { type Status, statusCell } from '../../../db/model/sign/status.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { themes, type ZoneTheme } from '../../../db/model/theme.ts'
import { ZoneMap } from '../map/ZoneMap.tsx'
import { Drawn } from '../page/Drawn.tsx'
import { Figures } from '../page/Figures.tsx'
import { Marks } from '../page/Marks.tsx'
import { useShow } from '../show.ts'
import styles from './views.module.css'

type Props = { zone: ZoneSummary; now: Side; before: Side; zones: readonly ZoneSummary[]; theme: ZoneTheme }

/** The zone as it stood at the last meeting beside the zone of today: map, figures, milestones. */
export function Compare({ zone, now, before, zones, theme }: Props) {
  return (
    <div className={styles.compare}>
      {[before, now].map((side, at) => (
        <section key={side.day} className={styles.side} aria-label={formatDay(side.day)}>
          <h2 className={styles.day} data-before={at === 0 || undefined}>
            {at === 0 ? formatDay(side.day) : `Hôm nay, ${formatDay(side.day)}`}
            <Class status={side.themes[zone.id]?.[theme] ?? 'unk'} theme={theme} />
          </h2>
          <div className={styles.sideMap}>
            <ZoneMap {...{ zone, theme }} zones={asOf(zones, side)} id={`side-${at}`} />
          </div>
          <div className={styles.sideWords}>
            <Figures figures={side.figures} isSmall />
            <Marks marks={side.marks} households={side.households} isSmall />
          </div>
        </section>
      ))}
    </div>
  )
}

/** The zones that there were on a day, in the classes they had. */
function asOf(zones: readonly ZoneSummary[], side: Side): ZoneSummary[] {
  return zones.flatMap(zone => {
    const classes = side.themes[zone.id]
    return classes ? [{ ...zone, themes: classes }] : []
  })
}

/** The zone's class on a day, drawn and in words. */
function Class({ status, theme }: { status: Status; theme: ZoneTheme }) {
  const dark = useShow(show => show.room === 'dark')
  return (
    <span>
      <Drawn svg={statusCell(status, { width: 30, height: 18, dark })} />
      {themes[theme].words[status]}
    </span>
  )
}

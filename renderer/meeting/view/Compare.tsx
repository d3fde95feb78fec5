import { useMemo } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Side } from '../../../db/model/meeting/page.ts'
import { type Status, statusCell } from '../../../db/model/sign/status.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { type Reading, readTheme } from '../../../db/model/themed.ts'
import { ZoneMap } from '../map/ZoneMap.tsx'
import { Drawn } from '../page/Drawn.tsx'
import { Figures } from '../page/Figures.tsx'
import { Marks } from '../page/Marks.tsx'
import { useShow } from '../show.ts'
import styles from './views.module.css'

type Props = { zone: ZoneSummary; now: Side; before: Side; zones: readonly ZoneSummary[]; reading: Reading }

/** The zone as it stood at the last meeting beside the zone of today: map, figures, milestones. */
export function Compare({ zone, now, before, zones, reading }: Props) {
  const then = useMemo(() => readTheme(reading.theme, before.themed), [reading.theme, before.themed])
  return (
    <div className={styles.compare}>
      {[before, now].map((side, at) => (
        <Half
          key={side.day}
          {...{ side, zone }}
          zones={asOf(zones, side)}
          reading={at === 0 ? then : reading}
          at={at}
        />
      ))}
    </div>
  )
}

type HalfProps = { side: Side; zone: ZoneSummary; zones: readonly ZoneSummary[]; reading: Reading; at: number }

/** One of the two days; `at` 0 is the earlier. */
function Half({ side, zone, zones, reading, at }: HalfProps) {
  const own = zones.find(each => each.id === zone.id)
  return (
    <section className={styles.side} aria-label={formatDay(side.day)}>
      <h2 className={styles.day} data-before={at === 0 || undefined}>
        {at === 0 ? formatDay(side.day) : `Hôm nay, ${formatDay(side.day)}`}
        <Class status={own ? reading.classOf(own) : 'unk'} reading={reading} />
      </h2>
      <div className={styles.sideMap}>
        <ZoneMap {...{ zone, reading, zones }} id={`side-${at}`} since={at === 0 ? side.day : null} />
      </div>
      <div className={styles.sideWords}>
        <Figures figures={side.figures} isSmall />
        <Marks marks={side.marks} households={side.households} isSmall />
      </div>
    </section>
  )
}

/** The zones that there were on a day, where they were known to be and in the classes they had. */
function asOf(zones: readonly ZoneSummary[], side: Side): ZoneSummary[] {
  return zones.flatMap(zone => {
    const classes = side.themes[zone.id]
    return classes ? [{ ...zone, ...side.places[zone.id], themes: classes }] : []
  })
}

/** The zone's class on a day, drawn and in words. */
function Class({ status, reading }: { status: Status; reading: Reading }) {
  const dark = useShow(show => show.room === 'dark')
  return (
    <span>
      <Drawn svg={statusCell(status, { width: 30, height: 18, dark })} />
      {reading.word(status)}
    </span>
  )
}

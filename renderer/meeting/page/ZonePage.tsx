import { useMemo, useState } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Since } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import { orderLines, shareRoom } from '../../../db/model/meeting/room.ts'
import { symbolSvg } from '../../../db/model/sign/symbol.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { Legend } from '../map/Legend.tsx'
import type { NearBy } from '../map/use-near.ts'
import { ZoneMap } from '../map/ZoneMap.tsx'
import { footHeight, headHeight, useScale } from '../scale.ts'
import { useShow } from '../show.ts'
import { Drawn } from './Drawn.tsx'
import { Figures } from './Figures.tsx'
import { HeldList } from './HeldList.tsx'
import { Marks } from './Marks.tsx'
import { Moved } from './Moved.tsx'
import { Orders } from './Orders.tsx'
import styles from './page.module.css'

type Props = {
  page: MeetingPage
  zone: ZoneSummary
  zones: readonly ZoneSummary[]
  reading: Reading
  since: Since | null
  isLifted: boolean
}

/** Px of a heading with the space over it, of the figures, of the milestones. */
const [partHead, figures, marks, noMarks, aTitleLine, paddings] = [45, 128, 121, 42, 44, 34]
/** Letters of a name that stand in one line beside its symbol. */
const lineOfTitle = 46

/** One zone: where it lies, its figures, its milestones, what moved, what was ordered, who is held. */
export function ZonePage({ page, zone, zones, reading, since, isLifted }: Props) {
  const dark = useShow(show => show.room === 'dark')
  const [near, setNear] = useState<NearBy | null>(null)
  const { height } = useScale()
  const { share, lines } = useMemo(() => {
    const titleLines = Math.min(2, Math.ceil(page.title.length / lineOfTitle))
    const taken = paddings + titleLines * aTitleLine + figures + (page.now?.marks ? marks : noMarks) + 3 * partHead
    const moved = page.moved.length + (since ? 1 : 0)
    const held = Math.ceil(page.held.length / (isLifted ? 1 : 2))
    const px = height - headHeight - footHeight - taken
    const share = shareRoom(reading.theme, { moved, orders: page.orders.length, held }, px, isLifted)
    return { share, lines: orderLines(share, px) }
  }, [page, reading.theme, since, isLifted, height])
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        <ZoneMap zone={zone} zones={zones} reading={reading} id="zone" onNear={setNear} />
        <Legend zones={zones} reading={reading} lands={near?.lands} />
      </div>
      <div className={styles.right}>
        <h1 className={styles.title}>
          <Drawn svg={symbolSvg({ type: zone.type, status: reading.classOf(zone), size: 46, dark })} />
          <span>{page.title}</span>
        </h1>
        {page.now && (
          <>
            <Figures figures={page.now.figures} />
            <Marks marks={page.now.marks} households={page.now.households} before={page.before?.marks} />
          </>
        )}
        <Moved
          since={since}
          moved={page.moved}
          unmoved={page.unmoved}
          isNew={page.before === null}
          rows={share.moved}
        />
        <Orders orders={page.orders} rows={share.orders} lines={lines} />
        <HeldList held={page.held} count={page.heldCount} isLifted={isLifted} rows={share.held} />
      </div>
    </div>
  )
}

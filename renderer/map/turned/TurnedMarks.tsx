import { ArrowRight } from 'lucide-react'
import { useMemo } from 'react'
import { toMapZones } from '../../../db/model/map/register.ts'
import { markZones } from '../../../db/model/map/zones.ts'
import { symbolRadius } from '../../../db/model/sign/symbol.ts'
import { turnedBetween } from '../../../db/model/time/turned.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { isIn, symbolSize } from '../drawing/overlay.ts'
import type { Picture } from '../time/time.ts'
import type { Frame } from '../view/frame.ts'
import styles from './turned.module.css'
import { haWords } from './words.ts'

/** More badges than this hide the map: the list beside it has them all. */
const mostBadges = 40

type Props = { frame: Frame; before: Picture; after: Picture }

/** A ring around every zone that turned, and over it from which class to which, with the hectares. */
export function TurnedMarks({ frame, before, after }: Props) {
  const turned = useMemo(() => turnedBetween(before, after), [before, after])
  const marks = useMemo(() => {
    const byId = new Map(turned.map(each => [each.zone.id, each]))
    return markZones(toMapZones(after.zones, after.reading, null), frame.projection, 'light', symbolSize(frame.zoom))
      .filter(mark => isIn(frame.view, mark.x, mark.y))
      .flatMap(mark => {
        const moved = mark.members.flatMap(member => byId.get(member.id) ?? [])
        return moved.length > 0 ? [{ mark, moved }] : []
      })
  }, [turned, after, frame])
  return (
    <div className={styles.turned} aria-hidden>
      {marks.map(({ mark, moved: [one, ...more] }, at) => {
        const radius = symbolRadius(mark.symbol) + 5
        return (
          <div key={mark.zone.id} className={styles.place} style={{ left: mark.x, top: mark.y }}>
            <span className={styles.ring} style={{ width: 2 * radius, height: 2 * radius }} />
            {one && at < mostBadges && (
              <span className={styles.badge} style={{ bottom: radius + 2 }}>
                {more.length > 0 ? (
                  `${more.length + 1} khu đổi`
                ) : (
                  <>
                    {one.was !== one.is && (
                      <>
                        <StatusIcon status={one.was ?? 'unk'} size={15} />
                        <ArrowRight size={13} strokeWidth={2} />
                        <StatusIcon status={one.is ?? 'unk'} size={15} />
                      </>
                    )}
                    {one.ha !== null && one.ha !== 0 && haWords(one.ha)}
                  </>
                )}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}

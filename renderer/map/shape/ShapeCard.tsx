import { X } from 'lucide-react'
import { type CSSProperties, useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { overlap } from '../../../db/model/map/spread.ts'
import { boxOf } from '../../../db/model/shape/rings.ts'
import { ringsAt } from '../../../db/model/shape/set.ts'
import { select } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { furnitureBoxes } from '../drawing/surface.ts'
import { pictureOf } from '../painter/picture.ts'
import { take } from '../task.ts'
import { useTheme } from '../theme/shown.ts'
import type { Frame } from '../view/frame.ts'
import { chooseShape } from './chosen.ts'
import { idOf, type Pick, type Said, sayOf } from './pick.ts'
import styles from './shape.module.css'

type Props = { pick: Pick; frame: Frame; zones: ReadonlyMap<string, ZoneSummary> }

const width = 244
const nouns = { zone: 'khu', phase: 'giai đoạn', plan: 'phương án', plot: 'lô', parcel: 'thửa' } as const

/** What the shape under the pointer is, beside it; it goes with the pointer. */
export function HoverCard({ pick, frame, zones }: Props) {
  const reading = useTheme(theme => theme.reading)
  const place = usePlace(pick, frame)
  return (
    <div className={styles.card} aria-hidden style={place}>
      <Facts pick={pick} said={sayOf(pick, zones, reading)} />
    </div>
  )
}

/** The card of a chosen shape: it stays, and opens the record and the dossier. */
export function PinnedCard({ pick, frame, zones }: Props) {
  const reading = useTheme(theme => theme.reading)
  const said = sayOf(pick, zones, reading)
  const { zone } = said
  const place = usePlace(pick, frame)
  const card = useRef<HTMLDivElement>(null)
  useFocusBack()

  useEffect(function takeFocus() {
    card.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div
      ref={card}
      className={`${styles.card} ${styles.pinned}`}
      role="dialog"
      aria-label={said.title}
      tabIndex={-1}
      style={place}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        chooseShape(null)
      }}
    >
      <div className={styles.close}>
        <IconButton icon={X} label="Đóng" onClick={() => chooseShape(null)} />
      </div>
      <Facts pick={pick} said={said} />
      <div className={styles.deeds}>
        <button type="button" onClick={() => take({ is: 'record', kind: pick.set.kind, record: idOf(pick) })}>
          Xem {nouns[pick.set.kind]}
        </button>
        {zone && (
          <button type="button" onClick={() => select(zone.id)}>
            Mở hồ sơ khu
          </button>
        )}
      </div>
    </div>
  )
}

function Facts({ pick, said }: { pick: Pick; said: Said }) {
  return (
    <>
      <div className={styles.title}>{said.title}</div>
      {said.zone && pick.set.kind !== 'zone' && <div className={styles.line}>{said.zone.name}</div>}
      {said.status && (
        <div className={styles.status}>
          <StatusIcon status={said.status} size={15} />
          {said.word}
        </div>
      )}
      {said.note && <div className={styles.line}>{said.note}</div>}
      <div className={said.area.includes('chưa') ? `${styles.line} gap` : styles.line}>{said.area}</div>
    </>
  )
}

/** px that a card needs above a shape, or from its top to the foot of the view. */
const roomAbove = 170

/** Above the shape where there is room, else under it; never off the view, and beside the legend and the switches, which lie over it. */
function usePlace({ set, n }: Pick, frame: Frame): CSSProperties {
  const map = useMap()
  const { x, y, cmPerPx } = pictureOf(frame, 'light')
  const { view } = frame
  const [w, s, e, nn] = ringsAt(set, n).reduce(
    ([west, south, east, north], ring) => {
      const [rw, rs, re, rn] = boxOf({ at: ring })
      return [Math.min(west, rw), Math.min(south, rs), Math.max(east, re), Math.max(north, rn)] as const
    },
    [2 ** 31, 2 ** 31, -(2 ** 31), -(2 ** 31)] as const,
  )
  const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value))
  const isAbove = (y - nn) / cmPerPx - view.y > roomAbove
  const top = isAbove
    ? (y - nn) / cmPerPx - 8
    : within((y - s) / cmPerPx + 8, view.y + 56, view.y + view.height - roomAbove)
  const middle = within(((w + e) / 2 - x) / cmPerPx - width / 2, view.x + 8, view.x + view.width - width - 8)
  const box = { x: middle, y: isAbove ? top - roomAbove : top, width, height: roomAbove }
  const covering = furnitureBoxes(map).find(each => overlap({ ...each, x: each.x + view.x, y: each.y + view.y }, box))
  // The legend lies at the left foot: beside it there is always room.
  const left =
    covering && covering.x < view.width / 2 && covering.y > 56 ? covering.x + view.x + covering.width + 8 : middle
  return { left, top, width, ...(isAbove && { transform: 'translateY(-100%)' }) }
}

import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { fromMercator } from '../../../db/model/map/project.ts'
import { type HitIndex, middleOf } from '../../../db/model/shape/hit.ts'
import { hiddenClass, type Look } from '../../../db/model/shape/look.ts'
import type { ShapeKind } from '../../../db/model/shape/set.ts'
import { reveal } from '../drawing/steer.ts'
import { useTheme } from '../theme/shown.ts'
import type { Frame } from '../view/frame.ts'
import { chooseShape } from './chosen.ts'
import { shapesInView } from './counted.ts'
import { sayOf, spokenShape } from './pick.ts'
import styles from './shape.module.css'

type Props = { indexes: HitIndex[]; looks: Look[]; frame: Frame; zones: ZoneSummary[] }

/** Buttons of one kind at most: past that nobody walks them by Tab, and the map is to be brought nearer. */
const most = 120
const nouns: Record<Exclude<ShapeKind, 'zone'>, string> = {
  phase: 'Giai đoạn',
  plan: 'Phương án',
  plot: 'Lô',
  parcel: 'Thửa',
}

/** A button for every shape in view, seen when it has the focus: Tab walks them, Enter opens the card, a screen reader reads them as lists. */
export function ShapeTable({ indexes, looks, frame, zones }: Props) {
  const map = useMap()
  const reading = useTheme(theme => theme.reading)
  const byId = useMemo(() => new Map(zones.map(zone => [zone.id, zone])), [zones])
  const lists = useMemo(
    () =>
      indexes.flatMap((index, place) => {
        const { kind } = index.set
        if (kind === 'zone') return []
        const seen = shapesInView(index, frame).filter(({ n }) => looks[place]?.classes[n] !== hiddenClass)
        return seen.length > 0 ? [{ kind, index, seen }] : []
      }),
    [indexes, looks, frame],
  )
  function open(kind: ShapeKind, index: HitIndex, n: number) {
    chooseShape({ kind, id: index.set.ids[n] ?? '' })
    const [x, y] = middleOf(index, n)
    // The keyboard reaches what lies under the legend as well.
    reveal(map, fromMercator(x / 100, y / 100))
  }

  const sheet = map.getPane('atlas')?.firstElementChild
  return (
    sheet &&
    createPortal(
      lists.map(({ kind, index, seen }) => (
        <fieldset
          key={kind}
          className={styles.list}
          aria-label={`${nouns[kind]} đang thấy: ${seen.length}${seen.length > most ? `, ${most} đầu` : ''}`}
        >
          {seen.slice(0, most).map(({ n, x, y, width, height }) => (
            <button
              key={index.set.ids[n]}
              type="button"
              className={styles.reach}
              style={{ left: x + width / 2, top: y + height / 2 }}
              onClick={() => open(kind, index, n)}
            >
              {spokenShape(sayOf({ set: index.set, n }, byId, reading), kind)}
            </button>
          ))}
        </fieldset>
      )),
      sheet,
    )
  )
}

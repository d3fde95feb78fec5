import { ArrowRight } from 'lucide-react'
import type { ShapeKind } from '../../../db/model/shape/set.ts'
import type { Reading } from '../../../db/model/themed.ts'
import type { TurnedShape } from '../../../db/model/time/turned-shape.ts'
import { chooseShape } from '../shape/chosen.ts'
import { lowered } from '../words.ts'
import { useTurnedShapes } from './sides.ts'
import styles from './turned.module.css'

const nouns: Partial<Record<ShapeKind, string>> = { plot: 'Lô ', parcel: 'Thửa ' }
/** Lines at most: past that the map's outlines tell more than a list. */
const most = 60

/** The phases, plans, lots and parcels in the picture that turned, each a press away from its card on the map. */
export function ShapeLines({ readings: [earlier, later] }: { readings: [Reading, Reading] }) {
  const turned = useTurnedShapes()
  if (turned.length === 0) return null
  const word = (reading: Reading, status: TurnedShape['was'], kind: ShapeKind) =>
    status && lowered(reading.word(status, kind))
  return (
    <>
      <h2 className={styles.title}>{turned.length} hình đổi trong khung nhìn</h2>
      <ul className={styles.list} aria-label="Lô, thửa, giai đoạn đã đổi">
        {turned.slice(0, most).map(({ kind, id, name, was, is }) => (
          <li key={`${kind} ${id}`} className={styles.item}>
            <button type="button" className={styles.zone} onClick={() => chooseShape({ kind, id })}>
              {nouns[kind]}
              {name || 'chưa có tên'}
            </button>
            <span className={styles.change}>
              <s>{word(earlier, was, kind) ?? 'chưa có'}</s>
              <ArrowRight size={13} strokeWidth={1.75} aria-label="thành" />
              <b>{word(later, is, kind) ?? 'không còn'}</b>
            </span>
          </li>
        ))}
        {turned.length > most && <li className={styles.item}>và {turned.length - most} hình khác, phóng to để thấy</li>}
      </ul>
    </>
  )
}

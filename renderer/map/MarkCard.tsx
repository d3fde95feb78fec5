import type { ZoneSummary } from '../../db/model/dossier.ts'
import type { ZoneMark } from '../../db/model/map/zones.ts'
import { symbolRadius } from '../../db/model/sign/symbol.ts'
import type { Reading } from '../../db/model/themed.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { OrderLine } from './orders/OrderLine.tsx'
import { useOrders } from './orders/orders.ts'
import styles from './Surface.module.css'
import type { Frame } from './view/frame.ts'
import { areaWords } from './words.ts'

type Props = { frame: Frame; mark: ZoneMark; members: ZoneSummary[]; reading: Reading }

const widths = { plain: 200, orders: 272 } as const
/** px that a card needs over its symbol: the switch of themes lies there too. */
const roomAbove = 130
const roomOfOrder = 52
const mostNames = 6
const mostOrders = 3

/** What the pointer or the keyboard is on: over the symbol, under it where there is no room above. */
export function MarkCard({ frame, mark, members, reading }: Props) {
  const { view } = frame
  const { byZone, today } = useOrders()
  const [zone] = members
  if (!zone) return null
  const radius = symbolRadius(mark.symbol) + 8
  const status = reading.classOf(zone)
  const note = reading.noteOf(zone.id)
  const isOrdered = reading.theme === 'directive' && members.length === 1
  const orders = isOrdered ? (byZone.get(zone.id) ?? []) : []
  const width = orders.length > 0 ? widths.orders : widths.plain
  const left = Math.min(view.x + view.width - width - 8, Math.max(view.x + 8, mark.x - width / 2))
  const isAbove = mark.y - view.y > roomAbove + roomOfOrder * Math.min(orders.length, mostOrders) + radius
  const top = isAbove ? mark.y - radius : mark.y + radius
  return (
    <div
      className={styles.card}
      style={{ left, top, width, transform: isAbove ? 'translateY(-100%)' : undefined }}
      aria-hidden
    >
      {members.length === 1 ? (
        <>
          <div className={styles.cardName}>{zone.name}</div>
          {zone.unit && <div className={styles.cardUnit}>{zone.unit}</div>}
          <div className={styles.cardLine}>
            <StatusIcon status={status} size={15} />
            {reading.word(status)}
          </div>
          {note && <div className={styles.cardUnit}>{note}</div>}
          {orders.slice(0, mostOrders).map(row => (
            <OrderLine key={row.id} row={row} today={today} />
          ))}
          {orders.length > mostOrders && (
            <div className={styles.cardUnit}>và {orders.length - mostOrders} nhiệm vụ khác</div>
          )}
          <div className={zone.area_ha === null ? `${styles.cardUnit} gap` : styles.cardUnit}>{areaWords(zone)}</div>
        </>
      ) : (
        <>
          <div className={styles.cardName}>{members.length} khu gần nhau</div>
          {members.slice(0, mostNames).map(member => (
            <div key={member.id} className={styles.cardLine}>
              <StatusIcon status={reading.classOf(member)} size={15} />
              {member.name}
            </div>
          ))}
          {members.length > mostNames && (
            <div className={styles.cardUnit}>và {members.length - mostNames} khu khác</div>
          )}
        </>
      )}
    </div>
  )
}

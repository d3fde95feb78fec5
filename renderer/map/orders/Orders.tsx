import { useEffect, useMemo } from 'react'
import { standingOf } from '../../../db/model/directive/standing.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { useDirectives } from '../../directive/use-directives.ts'
import { show, useAtlas } from '../../state.ts'
import { OrderLine } from './OrderLine.tsx'
import styles from './orders.module.css'
import { tellOrders, useOrders } from './orders.ts'

/** Lines at most: the room of directives has them all. */
const most = 4

/** In the legend of directives: those of the selected zone, else those that are late anywhere; a press opens one. */
export function Orders({ zones }: { zones: readonly ZoneSummary[] }) {
  const rows = useDirectives()
  const today = useAtlas(state => state.day ?? state.overview?.today ?? '')
  const selected = useAtlas(state => state.selected)
  const ofZone = useOrders(state => (selected ? state.byZone.get(selected) : undefined))

  useEffect(
    function tellMap() {
      if (rows) tellOrders(rows, today)
    },
    [rows, today],
  )

  const late = useMemo(() => rows?.filter(row => standingOf(row, today).status === 'stuck') ?? [], [rows, today])
  const zone = zones.find(each => each.id === selected)
  if (!rows || (!zone && late.length === 0)) return null
  const listed = zone ? (ofZone ?? []) : late
  return (
    <section className={styles.orders} aria-label={zone ? `Nhiệm vụ của ${zone.name}` : 'Nhiệm vụ đang trễ'}>
      <h3>{zone ? `Nhiệm vụ của ${zone.name}` : 'Nhiệm vụ đang trễ'}</h3>
      {listed.length === 0 && <p className={styles.rest}>Chưa có nhiệm vụ nào nêu khu này</p>}
      <ul>
        {listed.slice(0, most).map(row => (
          <li key={row.id}>
            <button type="button" onClick={() => show({ is: 'directives', directive: row.id })}>
              <OrderLine row={row} today={today} />
            </button>
          </li>
        ))}
      </ul>
      {listed.length > most && (
        <button type="button" className={styles.more} onClick={() => show({ is: 'directives', directive: null })}>
          và {listed.length - most} nhiệm vụ khác
        </button>
      )}
    </section>
  )
}

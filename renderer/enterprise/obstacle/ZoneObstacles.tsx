import { api } from '../../api.ts'
import { show } from '../../state.ts'
import { useRead } from '../../use-read.ts'
import room from '../enterprise.module.css'
import { kept } from '../kept.ts'
import { ObstacleItem } from './ObstacleItem.tsx'

const most = 5

/** What is in the way of a zone and of the enterprises in it, in the zone's dossier: those not solved, the most urgent first. */
export function ZoneObstacles({ zone }: { zone: string }) {
  const rows = useRead(`obstacles/${zone}`, () => api.obstacles({ zone }))
  const unsolved = rows?.filter(row => row.state !== 'solved') ?? []
  if (!rows || rows.length === 0) return null
  const solved = rows.length - unsolved.length
  return (
    <section className={room.block} aria-label="Khó khăn, vướng mắc">
      <h3 className={room.strong}>
        Khó khăn, vướng mắc{' '}
        <span className={room.small}>
          {unsolved.length} chưa xong{solved > 0 && `, ${solved} đã xong`}
        </span>
      </h3>
      <ul className={room.items}>
        {unsolved.slice(0, most).map(row => (
          <ObstacleItem key={row.id} obstacle={row} />
        ))}
      </ul>
      <button
        type="button"
        className={room.link}
        onClick={() => {
          kept.part = 'obstacles'
          show({ is: 'calls', call: null, part: 'enterprises' })
        }}
      >
        {unsolved.length > most ? `Xem cả ${unsolved.length} vướng mắc` : 'Mở trong phòng Doanh nghiệp'}
      </button>
    </section>
  )
}

import { type Counted, countBy, countClasses, hectares } from '../../../db/model/counted.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Land } from '../../../db/model/map/lands.ts'
import { statusCell } from '../../../db/model/sign/status.ts'
import { symbolSvg } from '../../../db/model/sign/symbol.ts'
import { themes } from '../../../db/model/theme.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { Drawn } from '../page/Drawn.tsx'
import { useShow } from '../show.ts'
import styles from './map.module.css'

type Props = {
  zones: readonly ZoneSummary[]
  reading: Reading
  /** What is drawn in the map beside it: its plots or parcels are told too. */
  lands?: readonly Land[]
  look?: 'side' | 'tall' | 'strip'
}

const types = [
  ['kcn', 'KCN'],
  ['ccn', 'CCN'],
  ['housing', 'Nhà ở'],
] as const

/** The theme's classes with their drawings, counts and hectares: always on the screen. */
export function Legend({ zones, reading, lands = [], look = 'side' }: Props) {
  const dark = useShow(show => show.room === 'dark')
  const { label } = themes[reading.theme]
  return (
    <section className={styles.legend} data-look={look} aria-label={`Chú giải: ${label.vi}`}>
      <p className={styles.legendTitle}>
        {label.vi}
        <span className={styles.types}>
          {types.map(([type, word]) => (
            <span key={type}>
              <Drawn svg={symbolSvg({ type, status: null, size: 15, dark })} /> {word}
            </span>
          ))}
        </span>
      </p>
      <Classes counts={countClasses(zones, reading)} noun="khu" word={status => reading.word(status)} />
      <Drawings lands={lands} kind="plot" noun="lô" reading={reading} />
      <Drawings lands={lands} kind="parcel" noun="thửa" reading={reading} />
    </section>
  )
}

type DrawingsProps = { lands: readonly Land[]; kind: 'plot' | 'parcel'; noun: string; reading: Reading }

/** How the plots or parcels around stand, where the theme has words of its own for them. */
function Drawings({ lands, kind, noun, reading }: DrawingsProps) {
  const own = lands.filter(land => land.is === kind)
  if (own.length === 0 || !themes[reading.theme].kinds?.[kind]) return null
  const judged = own.flatMap(({ status, areaHa }) => (status ? [{ status, areaHa }] : []))
  const counts = countBy(judged)
  // Roads and plants among the plots: the theme says nothing of them, and the rows below do not count them.
  const others = own.length - judged.length
  return (
    <>
      <p className={styles.drawn}>
        {own.length} {noun} trên bản đồ{others > 0 && `, ${others} ${noun} ngoài chuyên đề`}
      </p>
      <Classes
        counts={counts.filter(({ count }) => count > 0)}
        noun={noun}
        word={status => reading.word(status, kind)}
      />
    </>
  )
}

type ClassesProps = { counts: readonly Counted[]; noun: string; word: (status: Counted['status']) => string }

function Classes({ counts, noun, word }: ClassesProps) {
  const dark = useShow(show => show.room === 'dark')
  return (
    <ul className={styles.classes}>
      {counts.map(counted => (
        <li key={counted.status}>
          <Drawn svg={statusCell(counted.status, { width: 30, height: 18, dark })} />
          <span className={styles.word}>{word(counted.status)}</span>
          <span className={styles.count}>
            {counted.count} {noun}
            {counted.count > 0 && <span className={styles.hectares}> · {hectares(counted, noun)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

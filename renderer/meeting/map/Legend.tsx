import { countClasses } from '../../../db/model/counted.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { statusCell } from '../../../db/model/sign/status.ts'
import { symbolSvg } from '../../../db/model/sign/symbol.ts'
import { themes, type ZoneTheme } from '../../../db/model/theme.ts'
import { readTheme } from '../../../db/model/themed.ts'
import { Drawn } from '../page/Drawn.tsx'
import { useShow } from '../show.ts'
import styles from './map.module.css'

type Props = { zones: readonly ZoneSummary[]; theme: ZoneTheme; isTall?: boolean }

const types = [
  ['kcn', 'KCN'],
  ['ccn', 'CCN'],
  ['housing', 'Nhà ở'],
] as const

/** The theme's classes with their drawings and counts: always on the screen. */
export function Legend({ zones, theme, isTall = false }: Props) {
  const dark = useShow(show => show.room === 'dark')
  const { label, words } = themes[theme]
  return (
    <section className={styles.legend} data-tall={isTall || undefined} aria-label={`Chú giải: ${label.vi}`}>
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
      <ul className={styles.classes}>
        {countClasses(zones, readTheme(theme)).map(({ status, count }) => (
          <li key={status}>
            <Drawn svg={statusCell(status, { width: 30, height: 18, dark })} />
            <span className={styles.word}>{words[status]}</span>
            <span className={styles.count}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

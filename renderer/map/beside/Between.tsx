import { countClasses } from '../../../db/model/counted.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { themes } from '../../../db/model/theme.ts'
import { Swatch } from '../furniture/Swatch.tsx'
import { figureLines, useDayFigures } from '../time/figures.ts'
import type { Picture } from '../time/time.ts'
import { TurnedList } from '../turned/TurnedList.tsx'
import styles from './beside.module.css'
import { Pair } from './Pair.tsx'
import { pairsOf } from './pairs.ts'

type Props = { from: string; to: string; before: Picture; after: Picture }

/** Between two maps: the legend with the counts of both days, their figures, and what turned. */
export function Between({ from, to, before, after }: Props) {
  const { reading } = after
  const classes = pairsOf(countClasses(before.zones, before.reading), countClasses(after.zones, reading))
  const [was, is] = useDayFigures(from, to)
  const days = [formatDay(from), formatDay(to)] as const
  return (
    <div className={styles.between}>
      <p className={styles.days} aria-hidden>
        <span>{days[0]}</span>
        <span>{days[1]}</span>
      </p>
      <section aria-label={`${themes[reading.theme].label.vi}, hai ngày`}>
        <h2 className={styles.head}>{themes[reading.theme].label.vi}</h2>
        <ul>
          {classes.map(({ status, was, is }) => (
            <Pair
              key={status}
              {...{ days }}
              was={[`${was.count} khu`, was.hectares]}
              is={[`${is.count} khu`, is.hectares]}
            >
              <Swatch status={status} />
              {reading.word(status)}
            </Pair>
          ))}
        </ul>
      </section>
      <section aria-label="Số liệu, hai ngày">
        <h2 className={styles.head}>Số liệu</h2>
        <ul>
          {figureLines.map(({ word, unit, of }) => {
            const text = (figures: typeof was) => [figures ? of(figures) : 'đang cộng', ''] as const
            return (
              <Pair key={word} {...{ days }} was={text(was)} is={text(is)}>
                {word}, {unit}
              </Pair>
            )
          })}
        </ul>
      </section>
      <TurnedList from={from} to={to} before={before} after={after} />
    </div>
  )
}

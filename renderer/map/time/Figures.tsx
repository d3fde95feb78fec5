import { countClasses } from '../../../db/model/counted.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { themes } from '../../../db/model/theme.ts'
import type { Basis, Timeline } from '../../../db/model/time/timeline.ts'
import { basisWords } from '../../../db/model/time/words.ts'
import { useTheme } from '../theme/shown.ts'
import { figureLines, useDayFigures } from './figures.ts'
import styles from './time.module.css'
import { useTime } from './time.ts'

type Props = { line: Timeline; day: string; basis: Basis; from: string | null }

/** The key figures and the classes of the day beside those of today, or of the earlier of two days. */
export function Figures({ line, day, basis, from }: Props) {
  const other = from ?? line.today
  const [there, here] = useDayFigures(other, day)
  const label = from ? formatDay(from) : 'hôm nay'
  const isSame = day === other
  return (
    <section className={styles.figures} aria-label={`Số liệu ngày ${formatDay(day)}, ${basisWords[basis]}`}>
      <dl>
        {figureLines.map(({ word, unit, of }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {here ? <Value text={of(here)} unit={unit} /> : <span className="gap">đang cộng</span>}
              {/* The line is kept while it is empty: the map above would change its height with every step. */}
              <span className={styles.beside}>
                {isSame ? '\u00a0' : `${label}: ${there ? withUnit(of(there), unit) : '…'}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <Classes />
    </section>
  )
}

function Value({ text, unit }: { text: string | null; unit: string }) {
  if (text === null) return <span className="gap">chưa có số liệu</span>
  return (
    <>
      <b>{text}</b> {unit}
    </>
  )
}

const withUnit = (text: string | null, unit: string) => (text === null ? 'chưa có số liệu' : `${text} ${unit}`)

/** How many zones stand in each class of the theme, and how many did on the earlier of two days. */
function Classes() {
  const reading = useTheme(state => state.reading)
  const shown = useTime(state => state.shown)
  const here = countClasses(shown?.picture?.zones ?? [], reading)
  const before = shown?.beside?.picture
  const there = before ? countClasses(before.zones, before.reading) : here
  const count = (list: typeof here, status: string) => list.find(each => each.status === status)?.count ?? 0
  const statuses = [...new Set([...here, ...there].map(each => each.status))]
  return (
    <p className={styles.classes}>
      {themes[reading.theme].label.vi}:{' '}
      {statuses.map(status => (
        <span key={status} data-moved={count(here, status) !== count(there, status) || undefined}>
          {reading.word(status)} <b>{count(here, status)}</b>
          {shown?.beside && (
            <small>
              {' '}
              ({formatDay(shown.beside.from)}: {count(there, status)})
            </small>
          )}
        </span>
      ))}
    </p>
  )
}

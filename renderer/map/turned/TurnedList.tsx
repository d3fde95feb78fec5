import { ArrowRight } from 'lucide-react'
import { formatDay } from '../../../db/model/text/day.ts'
import { themes } from '../../../db/model/theme.ts'
import type { Reading } from '../../../db/model/themed.ts'
import type { DatedFact } from '../../../db/model/time/timeline.ts'
import { type Turned, turnedBetween } from '../../../db/model/time/turned.ts'
import { apiOn } from '../../api.ts'
import { select, show } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { useRead } from '../../use-read.ts'
import { type Picture, useTime } from '../time/time.ts'
import { lowered } from '../words.ts'
import { ShapeLines } from './ShapeLines.tsx'
import styles from './turned.module.css'
import { haWords } from './words.ts'

type Props = { from: string; to: string; before: Picture; after: Picture }

/** What turned between two days, zone by zone, with what papers date in between; each paper and each zone a click away. */
export function TurnedList({ from, to, before, after }: Props) {
  const begins = useTime(state => state.shown?.line.begins) ?? to
  const facts = useRead(`${from} ${to}`, () => apiOn(null).datedFacts({ from, to }))
  const turned = turnedBetween(before, after)
  return (
    <section className={styles.turnedList} aria-label={`Đã đổi từ ${formatDay(from)} đến ${formatDay(to)}`}>
      <h2 className={styles.title}>
        {themes[after.reading.theme].label.vi}: {turned.length === 0 ? 'không khu nào đổi' : `${turned.length} khu đổi`}
      </h2>
      <ul className={styles.list}>
        {turned.map(each => (
          <Line
            key={each.zone.id}
            turned={each}
            readings={[before.reading, after.reading]}
            facts={(facts ?? []).filter(fact => fact.zone === each.zone.id)}
          />
        ))}
      </ul>
      <ShapeLines readings={[before.reading, after.reading]} />
      {to > begins && <Button onClick={() => show({ is: 'moved', from, to })}>Xem từng số đã đổi</Button>}
    </section>
  )
}

/** Papers named in one line; the rest are in the dossier. */
const mostFacts = 4

function Line({ turned, readings, facts }: { turned: Turned; readings: [Reading, Reading]; facts: DatedFact[] }) {
  const { zone, was, is, ha, wasHa, isHa } = turned
  const [earlier, later] = readings
  return (
    <li className={styles.item}>
      <button type="button" className={styles.zone} onClick={() => select(zone.id)}>
        {zone.name}
      </button>
      {was !== is && (
        <span className={styles.change}>
          <s>{was === null ? 'chưa có' : lowered(earlier.word(was))}</s>
          <ArrowRight size={13} strokeWidth={1.75} aria-label="thành" />
          <b>{is === null ? 'không còn' : lowered(later.word(is))}</b>
        </span>
      )}
      {ha !== null && ha !== 0 && <span className={styles.change}>{haWords(ha)}</span>}
      {ha === null && wasHa !== isHa && (
        <span className={styles.change}>
          {isHa === null ? 'diện tích: chưa có số liệu' : 'diện tích: lần đầu có số liệu'}
        </span>
      )}
      {facts.slice(0, mostFacts).map(fact => (
        <span key={`${fact.day} ${fact.what} ${fact.is} ${fact.paper}`} className={styles.fact}>
          {formatDay(fact.day)} {fact.what}: {lowered(fact.is)}{' '}
          {fact.paper !== null && (
            <button type="button" className={styles.paper} onClick={() => show({ is: 'papers', paper: fact.paper })}>
              {fact.paperName}
            </button>
          )}
        </span>
      ))}
      {facts.length > mostFacts && <span className={styles.fact}>và {facts.length - mostFacts} việc khác</span>}
    </li>
  )
}

import { useEffect, useState } from 'react'
import { countClasses } from '../../../db/model/counted.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { themes } from '../../../db/model/theme.ts'
import type { Basis, DayFigures, Known, Timeline } from '../../../db/model/time/timeline.ts'
import { basisWords } from '../../../db/model/time/words.ts'
import { api } from '../../api.ts'
import { useAtlas } from '../../state.ts'
import { useRead } from '../../use-read.ts'
import { useTheme } from '../theme/shown.ts'
import styles from './time.module.css'
import { useTime } from './time.ts'

/** ms that a day must rest before its figures are added up. */
const rest = 250

/** The key figures and the classes of the day beside those of today, or of the earlier of two days. */
export function Figures({
  line,
  day,
  basis,
  from,
}: {
  line: Timeline
  day: string
  basis: Basis
  from: string | null
}) {
  const settled = useSettled(day)
  const other = useSettled(from ?? line.today)
  const then = useRead(settled, () => api.dayFigures({ day: settled }))
  const beside = useRead(other, () => api.dayFigures({ day: other }))
  const label = from ? formatDay(from) : 'hôm nay'
  const isSame = settled === other
  return (
    <section className={styles.figures} aria-label={`Số liệu ngày ${formatDay(day)}, ${basisWords[basis]}`}>
      <dl>
        {lines.map(({ word, unit, of }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              {then ? <Value text={of(then)} unit={unit} /> : <span className="gap">đang cộng</span>}
              {!isSame && beside && (
                <span className={styles.beside}>
                  {label}: {withUnit(of(beside), unit)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Classes from={from} label={label} isSame={isSame} />
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
const number = (value: number | null, digits = 2) => (value === null ? null : formatNumber(value, digits))
const billions = (value: number | null) => number(value === null ? null : value / 1e9)
const known = ({ total, unknown }: Known) =>
  total === null ? null : `${formatNumber(total, 2)}${unknown > 0 ? ` (thiếu ${unknown})` : ''}`

const lines: { word: string; unit: string; of: (figures: DayFigures) => string | null }[] = [
  { word: 'Diện tích KCN, CCN', unit: 'ha', of: ({ areaHa }) => known(areaHa) },
  { word: 'Lấp đầy', unit: '%', of: ({ occupancyPct }) => number(occupancyPct, 1) },
  { word: 'Vốn đã bố trí', unit: 'tỷ đồng', of: ({ allocatedVnd }) => billions(allocatedVnd.total) },
  { word: 'Đã chi trả', unit: 'tỷ đồng', of: ({ paidVnd }) => billions(paidVnd) },
  { word: 'Đã bàn giao', unit: 'ha', of: ({ clearedHa }) => number(clearedHa) },
]

/** How many zones stand in each class of the theme, and how many did on the other day. */
function Classes({ from, label, isSame }: { from: string | null; label: string; isSame: boolean }) {
  const reading = useTheme(state => state.reading)
  const now = useAtlas(state => state.overview?.zones) ?? []
  const shown = useTime(state => state.shown)
  const here = countClasses(shown?.zones ?? now, reading)
  const there = countClasses((from ? shown?.beside?.zones : null) ?? now, reading)
  const count = (list: typeof here, status: string) => list.find(each => each.status === status)?.count ?? 0
  const statuses = [...new Set([...here, ...there].map(each => each.status))]
  return (
    <p className={styles.classes}>
      {themes[reading.theme].label.vi}:{' '}
      {statuses.map(status => (
        <span key={status} data-moved={count(here, status) !== count(there, status) || undefined}>
          {reading.word(status)} <b>{count(here, status)}</b>
          {!isSame && (
            <small>
              {' '}
              ({label} {count(there, status)})
            </small>
          )}
        </span>
      ))}
    </p>
  )
}

/** A day once the hand has rested on it. */
function useSettled(day: string): string {
  const [settled, setSettled] = useState(day)
  useEffect(
    function settle() {
      const soon = setTimeout(() => setSettled(day), rest)
      return () => clearTimeout(soon)
    },
    [day],
  )
  return settled
}

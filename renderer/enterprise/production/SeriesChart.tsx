import { halfOf, halfWords, halvesOf, isOfMonths, type Series } from '../../../db/model/enterprise/production.ts'
import { options } from '../../../db/model/sign/colour.ts'
import { BarChart, type BarGroup } from '../../ui/chart/BarChart.tsx'
import styles from './production.module.css'

/** One indicator through the half-years until today; those of which nothing is known are one gap band. */
export function SeriesChart({ series, today }: { series: Series; today: string }) {
  const halves = halvesOf(series.figures, today)
  const ofMonths = isOfMonths(series.figures)
  const groups = halves.map((half): BarGroup => {
    const figure = series.figures.find(each => each.as_of !== null && halfOf(each.as_of) === half)
    const value = figure?.value ?? null
    const { short, full } = halfWords(half, ofMonths)
    return {
      label: short,
      title: full,
      bars: value === null ? [] : [{ letter: '', parts: [{ value, fill: options.a, words: series.indicator }] }],
    }
  })
  return (
    <figure className={styles.chart}>
      <figcaption>
        {series.indicator}
        {series.unit && `, ${series.unit}`}
        {ofMonths ? '; cộng từ đầu năm' : '; số đến cuối tháng'}
      </figcaption>
      <BarChart label={`${series.indicator}, ${series.scope}`} groups={groups} height={180} />
    </figure>
  )
}

import { type LabourFigure, type Quarter, quarterOf } from '../../../db/model/enterprise/labour.ts'
import { options } from '../../../db/model/sign/colour.ts'
import { BarChart, type BarGroup } from '../../ui/chart/BarChart.tsx'
import { Legend } from '../../ui/chart/Legend.tsx'
import styles from './labour.module.css'

const most = 12

/** What was wanted beside what was recruited, quarter by quarter; a quarter without figures is a gap. */
export function QuarterChart({ quarters }: { quarters: Quarter[] }) {
  const shown = quarters.slice(-most)
  const missing = shown.filter(each => each.wanted.missing + each.recruited.missing > 0)
  return (
    <figure className={styles.chart}>
      <Legend
        lines={[
          { words: 'Cần tuyển', fill: options.a },
          { words: 'Đã tuyển', fill: options.b, look: 'hatch' },
        ]}
      />
      <BarChart
        label="Cần tuyển và đã tuyển theo quý"
        unit="người"
        height={190}
        groups={shown.map(
          (each): BarGroup => ({
            label: quarterOf(each.quarter)?.short ?? each.quarter,
            bars: [barOf(each, 'wanted', 'Cần', options.a), barOf(each, 'recruited', 'Tuyển', options.b)],
          }),
        )}
      />
      {missing.length > 0 && (
        <figcaption className={styles.caption}>
          Tổng chưa đủ:{' '}
          {missing
            .map(
              each =>
                `${quarterOf(each.quarter)?.short} thiếu số của ${Math.max(each.wanted.missing, each.recruited.missing)} doanh nghiệp`,
            )
            .join('; ')}
        </figcaption>
      )}
    </figure>
  )
}

function barOf(quarter: Quarter, figure: LabourFigure, letter: string, fill: string): BarGroup['bars'][number] {
  const { sum } = quarter[figure]
  if (sum === null) return null
  return {
    letter,
    parts: [{ value: sum, fill, words: letter, ...(figure === 'recruited' && { look: 'hatch' as const }) }],
  }
}

import type { Series } from '../../db/model/board.ts'
import { options } from '../../db/model/sign/colour.ts'
import { LineChart } from '../ui/chart/LineChart.tsx'
import { halves, valuesAt } from './capital.ts'
import styles from './card.module.css'

const fills = [options.a, options.b]
const names: Record<string, string> = {
  'Vốn đăng ký của dự án đã cấp': 'Đăng ký',
  'Vốn thực hiện lũy kế': 'Thực hiện',
}

/** Capital in the parks as the papers print it; years without a paper are a gap, never a line. */
export function Capital({ series, today }: { series: Series[]; today: string }) {
  const [first] = series
  if (!first) return null
  const labels = halves(first.points[0]?.asOf ?? today, today)
  const documents = [...new Set(series.flatMap(each => each.documents))]
  return (
    <section className={styles.card} aria-label="Vốn đầu tư trong khu công nghiệp">
      <h2>Vốn đầu tư trong KCN</h2>
      <LineChart
        label={`Vốn đầu tư, ${first.scope}`}
        labels={labels.map(label => label.word)}
        lines={series.map((each, at) => ({
          name: names[each.indicator] ?? each.indicator,
          fill: fills[at % 2] ?? options.a,
          values: valuesAt(each.points, labels),
        }))}
        unit={first.unit}
        height={180}
      />
      <p className={styles.source}>
        {first.scope}. Nguồn: {documents.join('; ')}
      </p>
    </section>
  )
}

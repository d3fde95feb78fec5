import type { RecordOf } from '../record/kinds.ts'
import { formatNumber } from '../text/number.ts'
import { inOrder } from '../text/order.ts'

type Statistic = RecordOf<'statistic'>

/** A figure of one indicator, scope and period; `others`: what other papers say of the same. */
export type Figure = Statistic & { others: Statistic[] }

/** A line through the periods: one indicator of one scope in one unit, the oldest figure first. */
export type Series = { key: string; scope: string; indicator: string; unit: string | null; figures: Figure[] }

/** What follows from two printed figures by arithmetic. Never kept, always said to be worked out. */
export type Derived = { label: string; value: number; unit: string; period: string; how: string; documents: string[] }

/** The figures of a scope as lines through the periods. Of two papers on one period the surer is drawn, the other is kept beside it. */
export function seriesOf(statistics: readonly Statistic[]): Series[] {
  const lines = new Map<string, Series>()
  for (const each of statistics) {
    const { scope, indicator, unit } = each
    const key = [scope, indicator, unit ?? ''].join('|')
    const line = lines.get(key) ?? { key, scope, indicator, unit, figures: [] }
    const same = line.figures.find(figure => samePeriod(figure, each))
    if (!same) line.figures.push({ ...each, others: [] })
    else if (rank(each) < rank(same))
      line.figures[line.figures.indexOf(same)] = { ...each, others: [...same.others, bare(same)] }
    else same.others.push(each)
    lines.set(key, line)
  }
  for (const { figures } of lines.values()) figures.sort((a, b) => (a.as_of ?? '').localeCompare(b.as_of ?? ''))
  return [...lines.values()].sort(
    (a, b) => inOrder(a.scope, b.scope) || b.figures.length - a.figures.length || inOrder(a.indicator, b.indicator),
  )
}

const samePeriod = (a: Statistic, b: Statistic) => a.period === b.period && a.as_of === b.as_of
const rank = ({ certainty }: Statistic) => ['high', 'medium', 'low', 'memory', null].indexOf(certainty)
const bare = ({ others: _, ...statistic }: Figure): Statistic => statistic

const output = 'Giá trị sản xuất công nghiệp'
const manufacturing = 'Công nghiệp chế biến, chế tạo'

/**
 * What the notice's figures imply and no paper prints: the year's plan (value over its percentage), the same months a year before (value over
 * 1 + growth), manufacturing's part. Rounded to whole tỷ đồng, since a percentage of two decimals carries no more.
 */
export function derivedOf(statistics: readonly Statistic[]): Derived[] {
  return statistics
    .filter(({ indicator, value }) => indicator === output && value !== null)
    .flatMap(base => {
      const beside = (indicator: string) =>
        statistics.find(
          each =>
            each.indicator === indicator && each.scope === base.scope && samePeriod(each, base) && each.value !== null,
        )
      const of = (
        label: string,
        other: Statistic | undefined,
        work: (part: number) => number,
        how: (part: string) => string,
      ): Derived[] =>
        other?.value
          ? [
              {
                ...{ label, value: Math.round(work(other.value)), unit: base.unit ?? '', period: base.period ?? '' },
                how: how(`${formatNumber(other.value)}\u00a0%`),
                documents: [...new Set([base.document, other.document])],
              },
            ]
          : []
      const value = base.value ?? 0
      const shown = formatNumber(value)
      return [
        ...of(
          'Kế hoạch cả năm',
          beside(`${output} so với kế hoạch`),
          part => value / (part / 100),
          part => `${shown} chia cho ${part}`,
        ),
        ...of(
          'Cùng kỳ năm trước',
          beside(`${output} tăng so cùng kỳ`),
          part => value / (1 + part / 100),
          part => `${shown} chia cho (1 + ${part})`,
        ),
        ...of(
          manufacturing,
          beside(`${manufacturing}, tỷ trọng trong giá trị toàn ngành công nghiệp`),
          part => (value * part) / 100,
          part => `${shown} nhân ${part}`,
        ),
      ]
    })
}

/** The years from the first figure of a line to today; a year without figures is a gap. */
export function yearsOf(series: readonly Series[], today: string): number[] {
  const years = series.flatMap(({ figures }) =>
    figures.flatMap(({ as_of }) => (as_of ? [Number(as_of.slice(0, 4))] : [])),
  )
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, at) => first + at)
}

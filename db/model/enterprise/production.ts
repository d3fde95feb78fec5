import type { RecordOf } from '../record/kinds.ts'
import { formatNumber } from '../text/number.ts'

type Statistic = RecordOf<'statistic'>

/** A figure of one indicator, scope and period; `others`: what other papers say of the same. */
export type Figure = Statistic & { others: Statistic[] }

/** A line through the periods: one indicator of one scope in one unit, the oldest figure first. */
export type Series = { key: string; scope: string; indicator: string; unit: string | null; figures: Figure[] }

/** What follows from two printed figures by arithmetic. Never kept, always said to be worked out. */
export type Derived = { label: string; value: number; unit: string; period: string; how: string; documents: string[] }

/** The figures as lines through the periods, in the order in which they were written down. Of two papers on one period the surer is drawn, the other is kept beside it. */
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
  return [...lines.values()]
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

/** A half-year: "2019-H1" is its first. */
export const halfOf = (day: string): string => `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

/** Whether the figures are of the months since the year began ("06 tháng đầu năm 2022"), not of what there is on a day ("6/2018"). */
export const isOfMonths = (figures: readonly Figure[]): boolean =>
  figures.some(({ period }) => /tháng/iu.test(period ?? ''))

/** A half-year's end in short and in full: "6/2019", a month; of what is counted from the year's beginning "6T/2019", which is none. */
export function halfWords(half: string, ofMonths: boolean): { short: string; full: string } {
  const [months, year] = [half.endsWith('1') ? 6 : 12, half.slice(0, 4)]
  if (!ofMonths) return { short: `${months}/${year}`, full: `đến cuối tháng ${months}/${year}` }
  return { short: `${months}T/${year}`, full: months === 6 ? `6 tháng đầu năm ${year}` : `cả năm ${year}` }
}

/** Every half-year from the first figure to today: those without a figure are a gap. */
export function halvesOf(figures: readonly Figure[], today: string): string[] {
  const [first] = figures.flatMap(({ as_of }) => as_of ?? []).sort()
  if (first === undefined) return []
  const halves = [halfOf(first)]
  for (let half = halves[0] ?? ''; half < halfOf(today); ) {
    const year = Number(half.slice(0, 4))
    half = half.endsWith('1') ? `${year}-H2` : `${year + 1}-H1`
    halves.push(half)
  }
  return halves
}

import { options, series } from '../../../db/model/sign/colour.ts'
import type { Block, Budget, Site } from '../../../db/model/staging/block.ts'
import type { Outcome } from '../../../db/model/staging/outcome.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { BarGroup } from '../../ui/chart/BarChart.tsx'

/** The two orders by their colours: the land in one piece, other land that a road reaches. */
export const hues = { a: options.a, b: options.b } as const
export const tints = { a: '#7FAFAA', b: '#C79A6B' } as const
export const letters = { a: 'A', b: 'B' } as const

/** How a year is drawn, from the dark of the first to the light of the last; more years than colours share the middle ones. */
export function yearPaint(year: number | null, years: readonly number[]) {
  const last = series.fills.length - 1
  const at = year === null ? -1 : years.indexOf(year)
  if (at < 0) return { fill: '#fff', ink: '#646C70', edge: '#8A9296', dash: '3 2.4' }
  const step = years.length <= series.fills.length ? at : Math.round((at / (years.length - 1)) * last)
  const isLast = step === last
  return {
    fill: series.fills[step] ?? '#fff',
    ink: series.texts[step] ?? '#10302E',
    edge: isLast ? series.lastOutline : 'none',
    dash: isLast ? '4 3' : undefined,
  }
}

/** The bars of two outcomes, year by year: one piece at the road, other land at a road, land that no road reaches. Hectares. */
export function barsOf(a: Outcome, b: Outcome): BarGroup[] {
  return a.years.map((_, i) => ({
    label: String(a.years[i]?.year ?? ''),
    bars: (['a', 'b'] as const).map(side => {
      const end = (side === 'a' ? a : b).years[i]
      if (!end) return null
      const part = (m2: number) => m2 / 1e4
      return {
        letter: letters[side],
        parts: [
          { value: part(end.tractM2), fill: hues[side], words: 'khối lớn nhất nối được đường' },
          { value: part(end.roadM2 - end.tractM2), fill: tints[side], words: 'khối khác nối được đường' },
          { value: part(end.cleanM2 - end.roadM2), fill: hues[side], look: 'hatch' as const, words: 'chưa nối đường' },
        ],
      }
    }),
  }))
}

/** Hectares of all blocks that are put in order, clean ones included. */
export const wholeHa = ({ grounds }: Site): number => grounds.reduce((sum, { areaM2 }) => sum + areaM2, 0) / 1e4

/** Tỷ đồng with at most three digits behind the comma; the đồng stand in the hint. */
export const billions = (vnd: number): string => formatNumber(vnd / 1e9, 3)

/** A short name for a small drawing: "Đợt 3" out of "Phương án bồi thường đợt 3 KCN Thạnh Lộc", else the code. */
export function shortName({ name, code }: Pick<Block, 'name' | 'code'>): string {
  const round = /đợt\s+\S+/iu.exec(name)?.[0]
  if (round) return round.charAt(0).toUpperCase() + round.slice(1)
  return name.length <= 12 ? name : code
}

/** "380 tỷ đồng, 2027-2030". */
export function budgetWords(budgets: readonly Budget[]): string {
  const [first, last] = [budgets[0]?.year, budgets.at(-1)?.year]
  const sum = budgets.reduce((total, { vnd }) => total + vnd, 0)
  return `${billions(sum)}\u00a0tỷ đồng, ${first === last ? first : `${first}-${last}`}`
}

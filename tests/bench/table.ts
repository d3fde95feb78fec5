import { type Figure, isMet, ratioOf, type Spread } from './figures.ts'

const heads = ['Figure', 'Ours: median (min–max)', 'Floor: median (min–max)', 'Ratio', 'Goal', '']

/** The figures as aligned text, one a line. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(lineOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map(row => [...(row[column] ?? '')].length)))
  const text = rows.map(row =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  )
  return [text[0], widths.map(width => '─'.repeat(width)).join('  '), ...text.slice(1)].join('\n')
}

function lineOf(figure: Figure): string[] {
  const ratio = ratioOf(figure)
  const goals = [
    figure.times === undefined ? '' : `≤ ${figure.times}×`,
    figure.most === undefined ? '' : `≤ ${figure.most} ${figure.unit}`,
  ]
  const met = isMet(figure)
  return [
    figure.what,
    spreadText(figure.ours, figure.unit),
    figure.floor ? spreadText(figure.floor, figure.unit) : '',
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    goals.filter(Boolean).join(', '),
    met === null ? '' : met ? 'met' : 'MISSED',
  ]
}

function spreadText({ median, min, max, runs }: Spread, unit: Figure['unit']): string {
  return runs === 1 ? `${short(median)} ${unit}` : `${short(median)} ${unit} (${short(min)}–${short(max)}, n=${runs})`
}

const short = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

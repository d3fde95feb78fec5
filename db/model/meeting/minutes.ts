import { formatDay } from '../text/day.ts'
import { type ThemeName, themes } from '../theme.ts'
import type { FigureView } from './figure.ts'
import type { MeetingPage } from './page.ts'
import { clock } from './stage.ts'

/** How a page was looked at. */
export type Look = 'page' | 'compare' | 'whole' | 'detail'

const looks: Record<Look, string> = {
  page: 'Trang',
  compare: 'Trước và nay',
  whole: 'Toàn cảnh',
  detail: 'Các dòng của mục',
}

export const lookWords = (look: Look, theme: ThemeName): string =>
  `${looks[look]}, ${themes[theme].label.vi.toLowerCase()}`

/** The figures that stood on a page, a line each with its source; null for a view without any. */
export function figuresShown(page: MeetingPage | null, look: Look): string | null {
  if (!page || look === 'whole' || page.directive) return null
  const now = page.now?.figures ?? []
  const before =
    look === 'compare' && page.before ? [`Ngày ${formatDay(page.before.day)}:`, ...page.before.figures.map(lineOf)] : []
  const lines = [...now.map(lineOf), ...before]
  return lines.length > 0 ? lines.join('\n') : null
}

function lineOf({ label, text, unit, exact, source }: FigureView): string {
  const value = text === null ? 'chưa có số liệu' : (exact ?? [text, unit].filter(Boolean).join(' '))
  return `${label}: ${value}${source ? ` (${source})` : ''}`
}

/** Who let personal data be seen on a page and when; null while it was masked. */
export function unmaskedShown(lifted: { by: string; at: string } | null, page: MeetingPage | null): string | null {
  if (!lifted) return null
  const seen = page?.held.filter(each => each.name !== null || each.phone !== null || each.amount !== null).length ?? 0
  return `${lifted.by} mở che lúc ${clock(Date.parse(lifted.at))}, ${seen} hộ`
}

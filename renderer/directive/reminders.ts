import type { DirectiveRow } from '../../db/model/directive/room.ts'
import { byAgency } from '../../db/model/directive/tally.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import type { Offer } from '../official/PaperMenu.tsx'

/** A letter for each agency that leads something late or without a deadline, by the name that papers print: the most late first. */
export function remindersOf(rows: readonly DirectiveRow[], today: string): Offer[] {
  const lines = byAgency(rows, today, false).filter(line => line.late > 0 || line.free > line.freeDone)
  return lines
    .sort((a, b) => b.late - a.late || b.free - a.free)
    .map(({ key, name, today: now, late, free, freeDone }) => ({
      word: name,
      about: [now && `nay là ${now}`, countWords(late, free - freeDone)].filter(Boolean).join(' · '),
      ask: { is: 'reminder', agency: key.startsWith(':') ? name : key },
      formats: ['docx', 'pdf'],
    }))
}

const countWords = (late: number, free: number): string =>
  [late > 0 && `${formatNumber(late)} trễ hạn`, free > 0 && `${formatNumber(free)} không có thời hạn`]
    .filter(Boolean)
    .join(', ')

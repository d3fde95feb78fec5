import type { Ladder } from '../../../model/record/ladder.ts'
import type { Themed, ThemeName } from '../../../model/theme.ts'
import type { Db } from '../../db.ts'
import { byMoney, byPlots, byReadiness } from './ground.ts'
import { byPrice } from './rent.ts'
import { byEstablishment, byFacts } from './steps.ts'

/** One theme over the whole register on a day. */
export function themed(db: Db, ladders: Ladder[], today: string, theme: ThemeName): Themed {
  return { theme, words: {}, ...answer(db, ladders, today, theme) }
}

function answer(
  db: Db,
  ladders: Ladder[],
  today: string,
  theme: ThemeName,
): Pick<Themed, 'classes' | 'notes'> & Partial<Themed> {
  switch (theme) {
    case 'establishment':
      return byEstablishment(db, ladders)
    case 'money':
      return byMoney(db)
    case 'readiness':
      return byReadiness(db, ladders, today)
    case 'plots':
      return byPlots(db)
    case 'rent':
      return byPrice(db, 'state_rent', today)
    case 'sublease':
    case 'fee':
      return byPrice(db, theme, today)
    default:
      return byFacts(db, ladders, today, theme)
  }
}

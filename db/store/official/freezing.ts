import type { SheetOf } from '../../model/official/body/households.ts'
import type { Db } from '../db.ts'

/**
 * Who asks, when, on which day the office lives; `past` gives the register as it stood at the end of a day (ISO). `sheets`: what household sheets are
 * written from, where it was gathered beforehand and nothing has changed since.
 */
export type Freezing = {
  by: string
  now: Date
  today: string
  past: (day: string) => Db
  sheets?: SheetOf[] | undefined
}

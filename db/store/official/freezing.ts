import type { Db } from '../db.ts'

/** Who asks, when, on which day the office lives; `past` gives the register as it stood at the end of a day (ISO). */
export type Freezing = { by: string; now: Date; today: string; past: (day: string) => Db }

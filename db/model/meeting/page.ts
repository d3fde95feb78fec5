import type { ZoneSummary } from '../dossier.ts'
import type { Status } from '../sign/status.ts'
import type { Themed } from '../theme.ts'
import type { FigureView } from './figure.ts'
import type { Order } from './order.ts'

/** Households that have reached a milestone (null: nobody wrote anything of it), and the class that its cell is drawn in. */
export type Mark = { step: string; word: string; households: number | null; status: Status }

/** How a zone stood at the end of a day: its figures, its milestones, every zone's classes for the map. */
export type Side = {
  day: string
  figures: FigureView[]
  /** Null where the register has no household of the zone. */
  marks: Mark[] | null
  households: number
  /** Of every zone that there was: what is known with it, and the register's answer to the page's theme where that is another. */
  themes: Record<string, ZoneSummary['themes']>
  themed: Themed | null
  /** Where each zone was known to be, and how well. */
  places: Record<string, Pick<ZoneSummary, 'point' | 'isBounded' | 'quality'>>
}

/** One thing that moved since the last meeting, in words. `date`: the day from which it holds. */
export type Moving = { key: string; label: string; was: string | null; is: string | null; date: string | null }

/** Somebody who cannot go on. What is personal is null while it is masked. */
export type Held = {
  code: string
  kind: 'household' | 'plan' | 'zone'
  what: string
  days: number | null
  name: string | null
  phone: string | null
  amount: string | null
}

/** All that one page shows of a zone, a call or a directive. */
export type MeetingPage = {
  title: string
  zone: ZoneSummary | null
  now: Side | null
  before: Side | null
  moved: Moving[]
  /** The key figures that are as they were, in words; "" when none is. */
  unmoved: string
  orders: Order[]
  held: Held[]
  /** How many are held in all, of whom `held` names the first. */
  heldCount: number
  /** How many households of the page have personal data that is masked now. */
  masked: number
  /** The whole of a directive that is the page's own subject. */
  directive: (Order & { text: string | null; zones: string[] }) | null
}

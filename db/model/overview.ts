import type { ZoneSummary } from './dossier.ts'
import type { Gate, Person } from './people/person.ts'
import type { RecordOf } from './record/kinds.ts'
import type { ProblemValue } from './text/problem.ts'

/** A file that is only looked at: as it stood when (ISO), and why it is not edited. */
export type Viewed = { at: string; why: ProblemValue }

/** How the data file stands; `problem` is set when it could not be opened. */
export type Startup = {
  file: string
  fresh: boolean
  counts: Record<'zone' | 'directive' | 'document', number> | null
  problem: ProblemValue | null
  /** Set while the file asks who works, and nobody is in. */
  gate: Gate | null
}

export type Overview = {
  /** The day that is shown, ISO; `now` is the machine's own. */
  today: string
  now: string
  file: string
  /** The last saved batch: when (ISO) and what; null in a new file. */
  saved: { at: string; name: string } | null
  /** What Ctrl Z would take back now, and Ctrl Y bring back. */
  undo: { batch: string; name: string } | null
  redo: { batch: string; name: string } | null
  /** Set when the file is open only to be looked at. */
  viewed: Viewed | null
  /** Who is in, and after how many minutes without input the window locks (0: never); null where the file asks nobody and has no password. */
  person: Person | null
  lockAfter: number | null
  /** Requests to a network that the session has refused since the start. */
  blocked: number
  zones: ZoneSummary[]
  calls: Pick<RecordOf<'call'>, 'id' | 'code' | 'name' | 'zone' | 'stage' | 'area_ha' | 'capital_vnd'>[]
}

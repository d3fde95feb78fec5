import type { MapFormat } from '../../db/model/layer/outgoing.ts'
import type { OutgoingWanted } from '../../db/store/layer/outgoing.ts'

/** What the writer's thread is asked: what is to be written and where; `past` is a day (ISO) that has passed, null for the living register. */
export type Wanted = OutgoingWanted & {
  format: MapFormat
  file: string
  data: string
  migrations: string
  past: string | null
}
/** How far it is, in rows. */
export type Progress = { done: number; all: number }

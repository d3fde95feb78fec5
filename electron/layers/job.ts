import type { MapFormat } from '../../db/model/layer/outgoing.ts'
import type { OutgoingWanted } from '../../db/store/layer/outgoing.ts'

/** What is to be written and where; `past` is a day (ISO) that has passed, null for the living register. */
export type Wanted = OutgoingWanted & {
  format: MapFormat
  file: string
  data: string
  migrations: string
  past: string | null
}
/** What the writer's thread is started with, and the flag that stops it. */
export type Start = { wanted: Wanted; stop: SharedArrayBuffer }

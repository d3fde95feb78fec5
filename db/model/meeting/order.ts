import type { Status } from '../sign/status.ts'

/** A directive of the zone: who leads (by today's name beside the printed one), by when, how it stands. */
export type Order = {
  id: string
  number: number
  paper: string
  summary: string
  leads: string
  supports: string
  due: string | null
  standing: { status: Status; word: string }
  remark: string
}

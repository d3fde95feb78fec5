import type { Notice } from '../../db/model/notice/notice.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Office } from '../office.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job, Progress, Start } from './job.ts'

type Desk = { hand: Hand<Job, Progress>; file: { name: string; content: Uint8Array } | null }

/** The one paper that is being read in this office; another replaces it. */
const desks = new WeakMap<Office, Desk>()

/** Opens a file, or words that were pasted (`name` null), on a new thread; the one before it is ended. */
export async function openDesk(office: Office, name: string | null, content: Uint8Array): Promise<void> {
  await closeDesk(office)
  const start: Start = { file: name, bytes: content }
  const script = scriptOf(office.root, 'notice')
  const hand = startHand<Start, Job, Progress>({ script, start, ended: 'E_NOTICE_STOPPED' })
  desks.set(office, { hand, file: name === null ? null : { name, content } })
}

/** Ends the reading, and whoever waits for it hears E_NOTICE_STOPPED. */
export async function closeDesk(office: Office): Promise<boolean> {
  const desk = desks.get(office)
  desks.delete(office)
  await desk?.hand.end()
  return desk !== undefined
}

export const progressOf = (office: Office) => desks.get(office)?.hand.progress() ?? null

/** The file that was read, to be kept with its paper; null for pasted words. */
export const fileOn = (office: Office): Desk['file'] => desks.get(office)?.file ?? null

/** One reading. Throws the thread's own problem, E_NOTICE_CLOSED without a paper, E_NOTICE_STOPPED. */
export async function ask(office: Office, job: Job): Promise<Notice> {
  const desk = desks.get(office)
  if (!desk) throw new Problem('E_NOTICE_CLOSED')
  return desk.hand.ask<Notice>(job)
}

import type { Charset } from '../../db/model/cell/charset.ts'
import type { Notice } from '../../db/model/notice/notice.ts'
import type { Names } from '../../db/model/notice/register.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Office } from '../office.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job, Progress } from './job.ts'

type Desk = { hand: Hand<Job, Progress>; opened: { name: string | null; content: Uint8Array } | null }

/** The one paper that is being read in this office; another replaces it. */
const desks = new WeakMap<Office, Desk>()
/** ms after which a thread that nobody asks anything gives its memory back. */
const patience = 120_000

function newDesk(office: Office, opened: Desk['opened'] = null): Desk {
  const script = scriptOf(office.root, 'notice')
  const hand = startHand<null, Job, Progress>({ script, start: null, ended: 'E_NOTICE_STOPPED', patience })
  const desk = { hand, opened }
  desks.set(office, desk)
  return desk
}

/** Starts the thread while the paper is still looked for: its readers take longer to load than a notice to be read. */
export function readyDesk(office: Office): boolean {
  const desk = desks.get(office)
  if (desk && (desk.opened || !desk.hand.isOver())) return true
  // A thread that ends before it is ready has nothing to tell.
  void newDesk(office)
    .hand.ask({ do: 'ready' })
    .catch(() => undefined)
  return true
}

/** Opens a file, or words that were pasted (`name` null); the one before it is ended. */
export async function openDesk(office: Office, name: string | null, content: Uint8Array): Promise<void> {
  const desk = desks.get(office)
  if (desk && !desk.opened && !desk.hand.isOver()) {
    desk.opened = { name, content }
    return
  }
  await closeDesk(office)
  newDesk(office, { name, content })
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
export function fileOn(office: Office): { name: string; content: Uint8Array } | null {
  const opened = desks.get(office)?.opened
  return opened && opened.name !== null ? { name: opened.name, content: opened.content } : null
}

/** One reading. Throws the thread's own problem, E_NOTICE_CLOSED without a paper, E_NOTICE_STOPPED. */
export async function readOpened(office: Office, charset: Charset | null, names: Names): Promise<Notice> {
  const desk = desks.get(office)
  if (!desk?.opened) throw new Problem('E_NOTICE_CLOSED')
  const { hand, opened } = desk.hand.isOver() ? newDesk(office, desk.opened) : desk
  const { name: file, content: bytes } = opened ?? desk.opened
  return hand.ask<Notice>({ do: 'read', file, bytes, charset, names })
}

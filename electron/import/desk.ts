import { join } from 'node:path'
import type { Progress } from '../../db/model/import/verdict.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Office } from '../office.ts'
import { scriptOf } from '../thread/script.ts'
import type { Job } from './job.ts'
import { type Reader, startReader } from './reader.ts'

/** `file` is null while a person still looks for one. */
type Desk = { file: string | null; reader: Reader }

/** The one file that is being imported in this office; another replaces it. */
const desks = new WeakMap<Office, Desk>()

/** Starts a thread for a file that is still being chosen: it takes a while to start, and opens the data file meanwhile. */
export function readyDesk(office: Office): void {
  if (!deskOf(office)) started(office)
}

/** Opens a file on the thread that waits for one, or on a new one in place of that of another file. */
export async function openDesk(office: Office, file: string, bytes: Uint8Array): Promise<void> {
  if (deskOf(office)?.file !== null) await closeDesk(office)
  const desk = deskOf(office) ?? started(office)
  desk.file = file
  await ask(office, { do: 'open', file, bytes })
}

function started(office: Office): Desk {
  const start = { data: office.file, migrations: join(office.root, 'db/migrations') }
  const desk: Desk = { file: null, reader: startReader(scriptOf(office.root, 'reader'), start) }
  desks.set(office, desk)
  return desk
}

/** The desk of an office, unless its thread has ended by itself. */
function deskOf(office: Office): Desk | undefined {
  const desk = desks.get(office)
  return desk?.reader.isOver() ? undefined : desk
}

export async function closeDesk(office: Office): Promise<void> {
  const desk = desks.get(office)
  desks.delete(office)
  await desk?.reader.end()
}

/** How far the file is read, checked or written; null when nothing goes on. */
export const progressOf = (office: Office): Progress | null => deskOf(office)?.reader.progress() ?? null

/** Stops what goes on before its next thousand rows; nothing of it is written. */
export function stopRun(office: Office): boolean {
  const desk = deskOf(office)
  desk?.reader.stop()
  return desk !== undefined
}

/** One question to the thread. Throws the thread's own problem, E_IMPORT_CLOSED without a file, E_IMPORT_BUSY while a run goes on. */
export async function ask<T>(office: Office, job: Job): Promise<T> {
  const desk = deskOf(office)
  if (!desk) throw new Problem('E_IMPORT_CLOSED')
  const { file, reader } = desk
  if (reader.isBusy()) throw new Problem('E_IMPORT_BUSY')
  try {
    return await reader.ask<T>(job)
  } catch (error) {
    const isFull = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
    throw isFull ? new Problem('E_LAYER_MEMORY', { file: file ?? '' }) : error
  }
}

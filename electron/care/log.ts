import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Told } from '../../db/model/backup/health.ts'
import { makeFolder } from '../../db/open.ts'
import { shelfOf } from '../backup/shelf.ts'

/** At this size the log begins anew and the one before is kept beside it. */
const largest = 200_000
const logOf = (file: string) => join(shelfOf(file), 'loi.log')

/** Writes an error down: when, in which call, its code. Never what it was about: that may be somebody's name. A log that cannot be written is done without. */
export function noteError(file: string, call: unknown, code: string): void {
  try {
    makeFolder(shelfOf(file))
    const log = logOf(file)
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(log, `${log}.1`)
    const word = /^\w{1,40}$/.test(String(call)) ? String(call) : '?'
    appendFileSync(log, `${JSON.stringify({ at: new Date().toISOString(), call: word, code } satisfies Told)}\n`)
  } catch {
    // The error itself is told all the same.
  }
}

/** The last errors, newest first. */
export function lastErrors(file: string, limit: number): Told[] {
  const log = logOf(file)
  if (!existsSync(log)) return []
  const lines = readFileSync(log, 'utf8').trim().split('\n').slice(-limit).reverse()
  return lines.flatMap(line => {
    try {
      return [JSON.parse(line) as Told]
    } catch {
      return []
    }
  })
}

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../../db/model/text/problem.ts'
import type { PaperProgress, Written } from '../../contract/office.ts'
import { settle, writeAside } from '../../files/whole.ts'
import { dropStale } from './stale.ts'

/** A file of a sheaf: its name in the folder, and how its bytes are made. */
export type Leaf = { name: string; make: () => Promise<Uint8Array> }

/** Papers that are written together into a folder: all of them or none. */
export type Sheaf = {
  /**
   * Writes some of them aside, also while others are added; nothing stands under its own name yet. Throws what making throws, E_PAPER_STOPPED,
   * E_FILE_WRITE: the sheaf is then gone.
   */
  add: (leaves: readonly Leaf[]) => Promise<void>
  /** Gives every file its name. */
  finish: () => Promise<Written>
  /** Takes back what was written. */
  drop: () => Promise<void>
}

type Running = { progress: PaperProgress; isStopped: boolean }

/** The one sheaf that is being written in this process. */
let running: Running | null = null

/** How far the sheaf is, and what is being made; null when none is written. */
export const sheafProgress = (): PaperProgress | null => running?.progress ?? null

/** Stops the sheaf that is being written; nothing of it is left. */
export function stopSheaf(): boolean {
  if (!running) return false
  running.isStopped = true
  return true
}

/** Begins a sheaf of so many files in a folder, from which the drafts of a run that broke off are taken away. Throws E_PAPER_BUSY while another is written. */
export function openSheaf(folder: string, all: number): Sheaf {
  if (running) throw new Problem('E_PAPER_BUSY')
  const own: Running = { progress: { done: 0, all, now: null }, isStopped: false }
  running = own
  const drafts: { draft: string; file: string; place: number }[] = []
  const names = new Set<string>()
  const isLive = () => running === own
  let cleaned: Promise<void> | null = null
  const adding = new Set<Promise<PromiseSettledResult<void>[]>>()

  /** Two papers of one sheaf never share a name, on disks that do not tell capitals apart either. */
  const nameOf = (name: string): string => {
    let free = name
    for (let turn = 2; names.has(free.toLowerCase()); turn++) free = name.replace(/(\.\w+)?$/u, ` (${turn})$1`)
    names.add(free.toLowerCase())
    return join(folder, free)
  }

  async function write({ name, make }: Leaf): Promise<void> {
    if (own.isStopped) throw new Problem('E_PAPER_STOPPED')
    const file = nameOf(name)
    const place = names.size
    own.progress.now = name
    const bytes = await make()
    if (own.isStopped) throw new Problem('E_PAPER_STOPPED')
    drafts.push({ draft: await writeAside(file, bytes), file, place })
    own.progress.done += 1
  }

  async function drop(): Promise<void> {
    for (const { draft } of drafts.splice(0)) await rm(draft, { force: true })
    if (isLive()) running = null
  }

  return {
    drop,
    async add(leaves) {
      cleaned ??= dropStale(folder)
      await cleaned
      // Chromium prints one while the thread writes the others.
      const made = Promise.allSettled(leaves.map(write))
      adding.add(made)
      const failed = (await made).find(each => each.status === 'rejected')
      if (failed) {
        // What is added at the same time ends first: a draft written after the others are gone would stay.
        own.isStopped = true
        await Promise.all(adding)
        await drop()
      }
      adding.delete(made)
      if (failed) throw failed.reason
    },
    async finish() {
      try {
        if (own.isStopped) throw new Problem('E_PAPER_STOPPED')
        drafts.sort((a, b) => a.place - b.place)
        const written: Written = { files: [], renamed: [] }
        while (drafts[0]) {
          const { draft, file } = drafts[0]
          const given = await settle(draft, file)
          drafts.shift()
          written.files.push(given)
          if (given !== file) written.renamed.push({ asked: file, file: given })
        }
        return written
      } finally {
        await drop()
      }
    },
  }
}

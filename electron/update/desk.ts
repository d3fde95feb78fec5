import { Problem } from '../../db/model/text/problem.ts'
import { type Card, isInstaller } from '../../db/model/update/card.ts'
import type { UpdateProgress } from '../../db/model/update/told.ts'
import { keeperOf } from '../backup/keeper.ts'
import type { Office } from '../office.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import { type Packed, packedOf } from './here.ts'
import type { Job } from './worker.ts'

/** The one update that an office has open, and the thread that works on it. */
type UpdateDesk = {
  check: (file: string, packed: Packed) => Promise<Card>
  /** The file that was read to its end as this version. Throws E_UPDATE_NONE_OPEN. */
  opened: (version: string) => string
  write: (job: Job) => Promise<unknown>
  /** Says that the data is being backed up. */
  backing: () => void
  progress: () => UpdateProgress | null
  stop: () => boolean
  end: () => void
}

const desks = new WeakMap<Office, UpdateDesk>()

/** The office's own desk. */
export function deskOf(office: Office): UpdateDesk {
  const known = desks.get(office)
  if (known) return known
  let hand: Hand<Job, number> | null = null
  let open: { file: string; version: string } | null = null
  let step: UpdateProgress['step'] | null = null
  const handNow = () => {
    if (!hand || hand.isOver())
      hand = startHand<null, Job, number>({
        ...{ script: scriptOf(office.root, 'update'), start: null, ended: 'E_UPDATE_ENDED', patience: 60_000 },
      })
    return hand
  }
  const desk: UpdateDesk = {
    async check(file, packed) {
      step = 'check'
      try {
        const card = await handNow().ask<Card>({ is: 'check', file, packed })
        open = { file, version: card.version }
        return card
      } finally {
        step = null
      }
    },
    opened(version) {
      if (open?.version !== version) throw new Problem('E_UPDATE_CLOSED')
      return open.file
    },
    async write(job) {
      step = 'write'
      return handNow().ask(job)
    },
    backing() {
      step = 'backup'
    },
    progress: () => step && { step, part: hand?.progress() ?? 0 },
    stop() {
      hand?.stop()
      return true
    },
    end() {
      step = null
    },
  }
  desks.set(office, desk)
  return desk
}

/**
 * Backs the data up, then makes the opened update, or the kept program, the program, and starts it anew. Whatever is thrown, the program
 * stays as it was. Throws E_UPDATE_BUSY, E_UPDATE_CLOSED and those of `install`, `goBack` and the backup.
 */
export async function changeProgram(office: Office, version: string, deed: 'install' | 'back'): Promise<void> {
  const desk = deskOf(office)
  const packed = packedOf(office.root)
  if (desk.progress()) throw new Problem('E_UPDATE_BUSY')
  const file = deed === 'install' ? desk.opened(version) : ''
  try {
    desk.backing()
    const { file: kept, at } = await (office.keeper ?? keeperOf(office)).make('update')
    if (file && isInstaller(packed.here)) {
      const installer = (await desk.write({ is: 'installer', file, packed })) as string
      await office.desk?.runInstaller(installer)
      return
    }
    const asked = { ...packed, at: new Date().toISOString(), backup: { file: kept, at } }
    await desk.write(deed === 'install' ? { is: 'install', file, packed, asked } : { is: 'back', asked })
    await office.desk?.restart()
  } finally {
    desk.end()
  }
}

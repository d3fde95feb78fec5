import { Problem } from '../../db/model/text/problem.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import { scriptOf } from '../thread/script.ts'
import type { Progress, Wanted } from './job.ts'
import type { Written } from './write/write.ts'

/** The writer of the one export that goes on in this process. */
let writer: Hand<Wanted, Progress> | null = null

/** How far the export is, in rows; null when none goes on. */
export const exportProgress = (): Progress | null => writer && (writer.progress() ?? { done: 0, all: 1 })

/** Stops the export that goes on before its next rows; the file it would have replaced stays. */
export function stopExport(): boolean {
  writer?.stop()
  return writer !== null
}

/** Writes layers on a thread and a connection of their own. Throws E_EXPORT_BUSY and what `writeLayers` throws. */
export async function exportOn(root: string, wanted: Wanted): Promise<Written> {
  if (writer) throw new Problem('E_EXPORT_BUSY')
  const hand = startHand<null, Wanted, Progress>({
    script: scriptOf(root, 'layers'),
    start: null,
    ended: 'E_EXPORT_STOPPED',
  })
  writer = hand
  try {
    return await hand.ask<Written>(wanted)
  } finally {
    writer = null
    await hand.end()
  }
}

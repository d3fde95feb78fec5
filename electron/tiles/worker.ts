import { stat } from 'node:fs/promises'
import { Problem } from '../../db/model/text/problem.ts'
import { errands } from '../thread/errand.ts'
import { type Archive, openArchive } from './archive.ts'
import type { TileWanted } from './message.ts'

// A thread of its own reads tiles: a slow stick holds neither the window nor the store.
const archives = new Map<string, Promise<Archive>>()
/** ms after which it is looked again whether a file is still there: an open file of a pulled stick may go on giving what was read before. */
const trust = 2000
const seen = new Map<string, number>()

errands<null, TileWanted>().serve(tileOf, () => Promise.all([...archives.keys()].map(forget)))

async function tileOf({ file, ...address }: TileWanted) {
  try {
    await lookAgain(file)
    const archive = archives.get(file) ?? openArchive(file)
    archives.set(file, archive)
    return await (await archive).tile(address)
  } catch (error) {
    await forget(file)
    throw error
  }
}

async function lookAgain(file: string): Promise<void> {
  if (Date.now() - (seen.get(file) ?? 0) < trust) return
  if (!(await stat(file).catch(() => null))) throw new Problem('E_TILES_MISSING', { file })
  seen.set(file, Date.now())
}

/** Closed, so that the stick can be taken out, and opened anew when it is back. */
async function forget(file: string): Promise<void> {
  const archive = archives.get(file)
  archives.delete(file)
  seen.delete(file)
  const opened = await archive?.catch(() => null)
  await opened?.close()
}

import { Worker } from 'node:worker_threads'
import type { TileAddress } from '../../db/model/backdrop/archive.ts'
import type { Tile } from './archive.ts'
import type { TileAnswer, TileWanted } from './message.ts'

/** Reads tiles of any archive on a thread of its own, which begins with the first tile that is asked for. */
export function tileDesk(script: URL): (file: string, address: TileAddress) => Promise<Tile | null> {
  const waiting = new Map<number, (tile: Tile | null) => void>()
  let worker: Worker | null = null
  let count = 0

  function begin(): Worker {
    const begun = new Worker(script)
    begun.on('message', ({ id, tile }: TileAnswer) => {
      waiting.get(id)?.(tile)
      waiting.delete(id)
    })
    const stop = () => {
      worker = null
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
    }
    begun.on('error', stop)
    begun.on('exit', stop)
    // Maps do not keep the program from ending.
    begun.unref()
    return begun
  }

  return (file, { z, x, y }) => {
    worker ??= begin()
    count += 1
    const wanted: TileWanted = { id: count, file, z, x, y }
    worker.postMessage(wanted)
    return new Promise(resolve => waiting.set(wanted.id, resolve))
  }
}

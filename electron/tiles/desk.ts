import { fileURLToPath } from 'node:url'
import type { TileAddress } from '../../db/model/backdrop/archive.ts'
import { type Hand, startHand } from '../thread/hand.ts'
import type { Tile } from './archive.ts'
import type { TileWanted } from './message.ts'

/** Reads tiles of any archive on a thread of its own, which begins with the first tile that is asked for; null where there is none, or where the file cannot be read. */
export function tileDesk(script: URL): (file: string, address: TileAddress) => Promise<Tile | null> {
  let hand: Hand<TileWanted, never> | null = null
  return (file, { z, x, y }) => {
    if (!hand || hand.isOver()) hand = startHand({ script: fileURLToPath(script), start: null, ended: 'E_TILES_READ' })
    return hand.ask<Tile | null>({ file, z, x, y }).catch(() => null)
  }
}

import type { TileAddress } from '../../db/model/backdrop/archive.ts'
import type { Tile } from './archive.ts'

export type TileWanted = TileAddress & { id: number; file: string }
/** `tile` is null where there is none, or where the file cannot be read. */
export type TileAnswer = { id: number; tile: Tile | null }

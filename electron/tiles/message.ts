import type { TileAddress } from '../../db/model/backdrop/archive.ts'

export type TileWanted = TileAddress & { file: string }

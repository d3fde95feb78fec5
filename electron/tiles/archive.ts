import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type ArchiveFacts, type TileAddress, tileMedia } from '../../db/model/backdrop/archive.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { openMbtiles } from '../../db/store/tiles/mbtiles.ts'
import { reasonOf } from '../files/keep.ts'
import { openPmtiles } from './pmtiles.ts'

export type Tile = { bytes: Uint8Array; media: string }
export type Archive = {
  facts: ArchiveFacts
  /** A tile ready to be drawn, unpacked; null where there is none. Throws E_TILES_READ. */
  tile: (address: TileAddress) => Promise<Tile | null>
  close: () => Promise<void> | void
}

/** A tile that is larger, unpacked, is none of an office's maps: the largest seen are some 500 KB. */
const largestTile = 8 * 1024 * 1024
const unpack = promisify(gunzip)

/** Opens a tile archive by its content, whatever its name says. Throws E_TILES_MISSING, E_TILES_TYPE, E_TILES_READ. */
export async function openArchive(file: string): Promise<Archive> {
  if (!existsSync(file)) throw new Problem('E_TILES_MISSING', { file })
  const archive = await opened(file)
  if (!archive) throw new Problem('E_TILES_TYPE', { file: basename(file), odd: 'không có ô bản đồ nào đọc được' })
  return {
    facts: archive.facts,
    async tile(address) {
      try {
        const bytes = await archive.tile(address)
        return bytes && (await ready(bytes))
      } catch (error) {
        throw new Problem('E_TILES_READ', { file, reason: reasonOf(error) })
      }
    },
    close: archive.close,
  }
}

async function opened(file: string) {
  const name = basename(file, extname(file))
  try {
    const head = await headOf(file)
    if (head.startsWith('SQLite format 3\0')) return openMbtiles(file, name)
    if (head.startsWith('PMTiles')) return await openPmtiles(file, name)
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    // Broken inside, or not what its first bytes promise; everything else is the disk.
    if (/^SQLITE_(NOTADB|CORRUPT|ERROR)/.test(code) || !code)
      throw new Problem('E_TILES_TYPE', { file: basename(file), odd: 'tệp hỏng hoặc thiếu phần cuối' })
    throw new Problem('E_TILES_READ', { file, reason: reasonOf(error) })
  }
  throw new Problem('E_TILES_TYPE', { file: basename(file), odd: 'không phải MBTiles hay PMTiles' })
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}

async function ready(bytes: Uint8Array): Promise<Tile | null> {
  const media = tileMedia(bytes)
  if (!media || bytes.length > largestTile) return null
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return { bytes: isPacked ? await unpack(bytes, { maxOutputLength: largestTile }) : bytes, media }
}

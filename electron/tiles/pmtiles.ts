import { type FileHandle, open } from 'node:fs/promises'
import { PMTiles, type Source, TileType } from 'pmtiles'
import { type ArchiveFacts, plainText, readBounds, type TileAddress } from '../../db/model/backdrop/archive.ts'

export type PmtilesFile = {
  facts: ArchiveFacts
  tile: (address: TileAddress) => Promise<Uint8Array | null>
  close: () => Promise<void>
}

/** Opens a PMTiles file (version 3) on this machine's disk. Null when it holds nothing that can be drawn. Throws what the disk or the library throws. */
export async function openPmtiles(file: string, name: string): Promise<PmtilesFile | null> {
  const handle = await open(file)
  try {
    const archive = new PMTiles(diskSource(handle, file))
    const header = await archive.getHeader()
    const isRaster = [TileType.Png, TileType.Jpeg, TileType.Webp].includes(header.tileType)
    if (!isRaster && header.tileType !== TileType.Mvt) {
      await handle.close()
      return null
    }
    const said = (await archive.getMetadata().catch(() => ({}))) as Record<string, unknown>
    const word = (key: string) => (typeof said[key] === 'string' ? plainText(said[key]) : null)
    const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = header
    return {
      facts: {
        ...{ form: isRaster ? 'raster' : 'vector', name: word('name') ?? name, attribution: word('attribution') },
        ...{ bounds: readBounds([minLon, minLat, maxLon, maxLat]), minZoom, maxZoom },
      },
      async tile({ z, x, y }) {
        const found = await archive.getZxy(z, x, y)
        return found ? new Uint8Array(found.data) : null
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** The library reads by byte ranges; here they come from a file that stays open. */
function diskSource(handle: FileHandle, key: string): Source {
  return {
    getKey: () => key,
    async getBytes(offset, length) {
      const bytes = new Uint8Array(length)
      const { bytesRead } = await handle.read(bytes, 0, length, offset)
      return { data: bytes.buffer.slice(0, bytesRead) }
    },
  }
}

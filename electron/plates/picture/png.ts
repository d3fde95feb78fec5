import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { constants, crc32, createDeflate } from 'node:zlib'
import { Problem } from '../../../db/model/text/problem.ts'

export type PngSize = { width: number; height: number; dpi: number }

/**
 * Writes a PNG from bands of RGBA rows that come one after another, so that a picture of a hundred million dots needs the memory of one
 * band. The file is there whole or not at all. Throws E_FILE_WRITE.
 */
export async function writePng(file: string, size: PngSize, bands: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${file}.moi`
  const out = createWriteStream(draft)
  const put = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => out.write(bytes, error => (error ? reject(error) : resolve())))
  try {
    await put(Buffer.concat([signature, chunk('IHDR', header(size)), chunk('pHYs', density(size.dpi))]))
    const packer = createDeflate({ level: 6, chunkSize: 1 << 18, strategy: constants.Z_DEFAULT_STRATEGY })
    const packed = (async () => {
      for await (const bytes of packer) await put(chunk('IDAT', bytes as Buffer))
    })()
    // Told by the wait below; until then it must not count as unheard.
    packed.catch(() => undefined)
    let above: Uint8Array = new Uint8Array(size.width * 3)
    for await (const band of bands) {
      const { rows, last } = filtered(band, size.width, above)
      above = last
      await new Promise<void>((resolve, reject) => packer.write(rows, error => (error ? reject(error) : resolve())))
    }
    packer.end()
    await packed
    await put(chunk('IEND', new Uint8Array(0)))
    out.end()
    await finished(out)
    await rename(draft, file)
  } catch (error) {
    out.destroy()
    await rm(draft, { force: true })
    if (error instanceof Problem) throw error
    throw new Problem('E_FILE_WRITE', { file, reason: error instanceof Error ? error.message : String(error) })
  }
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** 8 bits a channel, red, green and blue: paper has no see-through dots. */
function header({ width, height }: PngSize): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2, 0, 0, 0], 8)
  return data
}

/** Dots a metre, so that programs that print it know its size on paper. */
function density(dpi: number): Buffer {
  const data = Buffer.alloc(9)
  data.writeUInt32BE(Math.round(dpi / 0.0254), 0)
  data.writeUInt32BE(Math.round(dpi / 0.0254), 4)
  data[8] = 1
  return data
}

/** Rows without their alpha, each as its difference from the one above: on a map most of that is nought. */
function filtered(band: Uint8Array, width: number, above: Uint8Array): { rows: Buffer; last: Uint8Array } {
  const height = band.length / (width * 4)
  const line = width * 3 + 1
  const rows = Buffer.allocUnsafe(height * line)
  let before: Uint8Array = above
  let now: Uint8Array = new Uint8Array(width * 3)
  let spare: Uint8Array = new Uint8Array(width * 3)
  for (let y = 0; y < height; y++) {
    rows[y * line] = 2
    let from = y * width * 4
    let to = y * line + 1
    for (let x = 0; x < width * 3; x++) {
      const dot = band[from] ?? 0
      now[x] = dot
      rows[to] = dot - (before[x] ?? 0)
      to += 1
      from += x % 3 === 2 ? 2 : 1
    }
    const last = now
    now = spare
    spare = before === above ? new Uint8Array(width * 3) : before
    before = last
  }
  return { rows, last: before }
}

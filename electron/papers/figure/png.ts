import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** 8 bits of red, green and blue a dot, without interlace. */
const trueColour = [8, 2, 0, 0, 0]

/**
 * A PNG of opaque dots of red, green, blue and alpha. `dots` is used up: its own memory is what they are laid out in, for a page of
 * 300 dots an inch is 8 MB and to be given another takes longer than to press it.
 */
export function pngOf(dots: Uint8Array, width: number, height: number): Uint8Array {
  return framed(deflateSync(linesOf(dots, width, height)), width, height)
}

/** A PNG around its pressed lines of red, green and blue, each behind its filter. */
export function framed(lines: Uint8Array, width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set(trueColour, 8)
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

/** Lines of dots without alpha, each behind its filter (none). A dot is written at or before the place where it is read. */
function linesOf(dots: Uint8Array, width: number, height: number): Uint8Array {
  let to = 0
  let from = 0
  for (let y = 0; y < height; y++) {
    let [red, green, blue] = [dots[from] ?? 0, dots[from + 1] ?? 0, dots[from + 2] ?? 0]
    dots[to++] = 0
    for (let x = 1; x < width; x++) {
      from += 4
      const [nextRed, nextGreen, nextBlue] = [dots[from] ?? 0, dots[from + 1] ?? 0, dots[from + 2] ?? 0]
      dots[to++] = red
      dots[to++] = green
      dots[to++] = blue
      red = nextRed
      green = nextGreen
      blue = nextBlue
    }
    from += 4
    dots[to++] = red
    dots[to++] = green
    dots[to++] = blue
  }
  return dots.subarray(0, to)
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** The size of a PNG or JPEG by its head, before anything of it is unpacked; null for what is neither, or is cut off. */
export function pixelsOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  // A JPEG is a row of segments, each with its length; the frame's own is one of SOF0 to SOF15 (ITU-T T.81, B.2.2).
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

import { type Media, media } from './media.ts'

/** Names that Windows keeps for its devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Control signs, and those that turn the reading around: "hop\u202efdp.exe" would be read as "hopexe.pdf". */
const unseen = /[\p{Cc}\p{Cf}]/gu

/** The name of a file without the folders before it, as it is shown; at most 200 letters, Vietnamese kept. */
export function shownName(path: string): string {
  const last = path.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(unseen, '').replace(/\s+/g, ' ').trim()
  const [stem, end] = inTwo(plain === '.' || plain === '..' ? '' : plain)
  return `${cut(stem, 200 - end.length)}${end}` || 'tệp không tên'
}

/**
 * The name under which a kept file is opened: nothing in it that a disk or a shell reads as anything but letters, and the extension
 * that its content has. At most 120 bytes, which every disk takes.
 */
export function openName(name: string, kind: Media): string {
  const [stem] = inTwo(shownName(name))
  const plain = stem
    .replace(/[<>:"/\\|?*%$`'&;!^~]/g, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
    .trim()
  const short = cut(plain, 100)
  return `${short === '' || reserved.test(short) ? 'van-ban' : short}.${media[kind].extension}`
}

/** A name before its last dot, and that dot with what follows; an end longer than an extension belongs to the name. */
function inTwo(name: string): [stem: string, end: string] {
  const end = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? ''
  return [name.slice(0, name.length - end.length), end]
}

/** As many whole letters as fit in so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  let [out, left] = ['', bytes]
  for (const letter of text) {
    left -= letter.length > 1 ? 4 : letter < '\x80' ? 1 : letter < '\u0800' ? 2 : 3
    if (left < 0) break
    out += letter
  }
  return out.trimEnd()
}

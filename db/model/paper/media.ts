/** The kinds of file that are kept with a paper, by their content: how they are called and the extension they are opened with. */
export const media = {
  'application/pdf': { word: 'PDF', extension: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { word: 'Word', extension: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { word: 'Excel', extension: 'xlsx' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    word: 'PowerPoint',
    extension: 'pptx',
  },
  'application/msword': { word: 'Word', extension: 'doc' },
  'application/vnd.ms-excel': { word: 'Excel', extension: 'xls' },
  'image/png': { word: 'Ảnh PNG', extension: 'png' },
  'image/jpeg': { word: 'Ảnh JPEG', extension: 'jpg' },
  'image/tiff': { word: 'Ảnh TIFF', extension: 'tif' },
} as const

export type Media = keyof typeof media

/** What a file turned out to be: one that is kept, or in words what it is instead. */
export type Found = { media: Media } | { odd: string }

/** Reads some bytes of a file; fewer come back at its end. */
export type Read = (from: number, length: number) => Uint8Array

/** Names a file by its content, whatever its name says. `bytes` is its size. */
export function mediaOf(read: Read, bytes: number): Found {
  if (bytes === 0) return { odd: 'tệp rỗng' }
  const head = read(0, 1024)
  const starts = (...signs: string[]) => signs.some(sign => latin(head).startsWith(sign))
  if (starts('MZ', '\x7fELF', '#!', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe')) return { odd: 'chương trình chạy được' }
  if (starts('L\x00\x00\x00\x01\x14\x02\x00')) return { odd: 'lối tắt của Windows' }
  if (starts('%PDF-')) return { media: 'application/pdf' }
  if (starts('\x89PNG\r\n\x1a\n')) return { media: 'image/png' }
  if (starts('\xff\xd8\xff')) return { media: 'image/jpeg' }
  if (starts('II*\x00', 'MM\x00*')) return { media: 'image/tiff' }
  if (starts('PK\x03\x04')) return zipped(read, bytes)
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(read, head)
  return { odd: 'không phải PDF, Word, Excel, PowerPoint hay ảnh PNG, JPEG, TIFF' }
}

const macros = { odd: 'tệp có macro (lệnh tự chạy); lưu lại dạng không macro rồi đính kèm' }

/** Office files since 2007 are ZIP; the list of what is in one stands at its end, within 64 KB of comment and a few KB of names. */
function zipped(read: Read, bytes: number): Found {
  const span = Math.min(bytes, 256 * 1024)
  const names = latin(read(bytes - span, span))
  if (names.includes('vbaProject.bin')) return macros
  if (names.includes('word/document.xml'))
    return { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }
  if (names.includes('xl/workbook.'))
    return { media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
  if (names.includes('ppt/presentation.xml'))
    return { media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' }
  return { odd: 'tệp nén; giải nén rồi đính kèm từng tệp' }
}

/** Word and Excel to 2003: a compound file whose directory names its streams in UTF-16 ([MS-CFB] 2.2 and 2.6). */
function compound(read: Read, head: Uint8Array): Found {
  const at = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const sector = 2 ** at.getUint16(30, true)
  const names = latin(read((at.getUint32(48, true) + 1) * sector, 16 * 1024)).replaceAll('\x00', '')
  if (names.includes('_VBA_PROJECT')) return macros
  if (names.includes('WordDocument')) return { media: 'application/msword' }
  if (/Workbook|Book/.test(names)) return { media: 'application/vnd.ms-excel' }
  return { odd: 'tệp Windows cũ không phải Word hay Excel' }
}

const latin = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** True when a word of the register names a kind that is kept. */
export const isMedia = (word: string | null): word is Media => word !== null && Object.hasOwn(media, word)

import type { Block } from '../../../db/model/notice/notice.ts'
import { blocksOf } from '../../../db/model/notice/script.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { decode } from '../../files/csv.ts'

/** A scan of a long notice has some 20 MB; its words some 50 KB. */
export const largest = 64 * 1024 * 1024

/** Loads what reads Word and PDF, before there is a file. */
export async function loadReaders(): Promise<void> {
  const [pdf] = await Promise.all([import('./pdf.ts'), import('./docx.ts')])
  await pdf.loadPdf()
}

/** The words of a file by its content, whatever its name. Throws E_NOTICE_TYPE, _OLD, _PICTURE, _EMPTY, _LARGE and what the readers throw. */
export async function blocksIn(
  file: string,
  bytes: Uint8Array,
  told: (done: number, all: number) => void = () => undefined,
): Promise<Block[]> {
  if (bytes.length === 0) throw new Problem('E_NOTICE_EMPTY', { file })
  if (bytes.length > largest) throw new Problem('E_NOTICE_LARGE', { file, most: '64 MB' })
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = view.toString('latin1', 0, 8)
  // Heavy readers are loaded for the files that need them.
  if (view.toString('latin1', 0, 1024).includes('%PDF-'))
    return filled(file, await (await import('./pdf.ts')).readPdf(file, bytes, told))
  if (head.startsWith('PK')) {
    if (!view.includes('word/document.xml')) throw new Problem('E_NOTICE_TYPE', { file })
    return filled(file, (await import('./docx.ts')).readDocx(file, bytes))
  }
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new Problem(view.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'E_NOTICE_LOCKED' : 'E_NOTICE_OLD', {
      file,
    })
  if (head.startsWith('{\\rtf')) throw new Problem('E_NOTICE_OLD', { file })
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*|MM\0|RIFF)/.test(head)) throw new Problem('E_NOTICE_PICTURE', { file })
  const controls = bytes.subarray(0, 4096).filter(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (controls > 0 && !isWide) throw new Problem('E_NOTICE_TYPE', { file })
  return filled(file, blocksOf(decode(bytes).text.replace(/^\ufeff/, '')))
}

function filled(file: string, blocks: Block[]): Block[] {
  const hasWords = blocks.some(block => ('cells' in block ? block.cells.join('') : block.text).trim() !== '')
  if (!hasWords) throw new Problem('E_NOTICE_EMPTY', { file })
  return blocks
}

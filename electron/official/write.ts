import type { PaperFormat } from '../../db/model/official/ask.ts'
import type { Official } from '../../db/model/official/official.ts'
import { writeUnderFreeName } from '../files/whole.ts'
import { askScribe } from '../papers/scribe.ts'

/** Writes an official paper whole, under another name when the file is held by another program. Gives the path. Throws E_FILE_WRITE. */
export async function writeOfficial(root: string, paper: Official, format: PaperFormat, file: string): Promise<string> {
  return writeUnderFreeName(file, await askScribe(root, { do: 'official', paper, format }))
}

/** "Cong van ve viec don doc STC-AG 23-11-2026-01.docx": letters that every disk and every mail takes. */
export function officialName({ title, code }: Official, format: PaperFormat): string {
  const plain = `${title.slice(0, 70)} ${code}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
  return `${plain.replace(/[^\w. -]+/g, '-').replace(/\s+/g, ' ')}.${format}`
}

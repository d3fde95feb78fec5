import { rm } from 'node:fs/promises'
import { plainLetters } from '../../db/model/office/file-name.ts'
import type { PaperFormat } from '../../db/model/official/ask.ts'
import type { Official } from '../../db/model/official/official.ts'
import { settle, writeAside, writeWhole } from '../files/whole.ts'
import { askScribe } from '../papers/scribe.ts'

/** Writes an official paper whole; under another name when the one that was chosen is held by a program. Gives the path. Throws E_FILE_WRITE. */
export async function writeOfficial(root: string, paper: Official, format: PaperFormat, file: string): Promise<string> {
  const bytes = await askScribe(root, { do: 'official', paper, format })
  try {
    await writeWhole(file, bytes)
    return file
  } catch {
    const draft = await writeAside(file, bytes)
    try {
      return await settle(draft, file)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }
}

/** "Bao cao tien do 23-11-2026-01.docx": letters that every disk and every mail takes. */
export function officialName({ title, code }: Official, format: PaperFormat): string {
  const plain = plainLetters(`${title.slice(0, 70).trim()} ${code}`)
  return `${plain.replace(/[^\w. -]+/g, '-').replace(/\s+/g, ' ')}.${format}`
}

import { rm } from 'node:fs/promises'
import { fileNameBy } from '../../db/model/office/file-name.ts'
import type { PaperFormat } from '../../db/model/official/ask.ts'
import type { Official } from '../../db/model/official/official.ts'
import { settle, writeAside, writeWhole } from '../files/whole.ts'
import { askScribe } from '../papers/scribe.ts'

/** Writes an official paper whole; under another name when the one that was chosen is held by a program. Gives the path. Throws E_FILE_WRITE. */
export async function writeOfficial(root: string, paper: Official, format: PaperFormat, file: string): Promise<string> {
  return writeBytes(await officialBytes(root, paper, format), file)
}

/** A file written whole; under another name when a program holds the one that was chosen. Gives the path. Throws E_FILE_WRITE. */
export async function writeBytes(bytes: Uint8Array, file: string): Promise<string> {
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

/** The file of an official paper in a format. */
export async function officialBytes(root: string, paper: Official, format: PaperFormat): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('../papers/write.ts')).officialPdf(root, paper)
  return askScribe(root, { do: 'official', paper, format })
}

/** Its name by the office's rule: letters that every disk and every mail takes. Throws E_FILE_RULE. */
export function officialName(
  { kind, title, subject, code, asOf }: Official,
  format: PaperFormat,
  rule: string,
): string {
  const word = kind.charAt(0) + kind.slice(1).toLocaleLowerCase('vi')
  const named = {
    kind: word,
    code: subject.code,
    title: title.slice(0, 70).trim(),
    snapshot: code,
    day: asOf,
    lang: '',
  }
  return `${fileNameBy(rule, named)}.${format}`
}

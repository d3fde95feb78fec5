import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { Problem } from '../../db/model/text/problem.ts'

/** Writes a file aside and puts it in its place: it is there whole, or as it was. Throws E_FILE_WRITE. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = await writeAside(file, bytes)
  try {
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw refused(file, error)
  }
}

/** Writes what a file will hold beside it, and gives that draft's path: nothing stands under the file's own name yet. Throws E_FILE_WRITE. */
export async function writeAside(file: string, bytes: Uint8Array): Promise<string> {
  const draft = `${file}.moi`
  try {
    await writeFile(draft, bytes)
    return draft
  } catch (error) {
    // Where the folder is none, nothing can be taken away either: the first error is the one that tells.
    await rm(draft, { force: true }).catch(() => undefined)
    throw refused(file, error)
  }
}

/** What a system says of a name that another program holds (Word keeps its files locked), or that is no file. */
const taken = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'EISDIR', 'EEXIST', 'ENOTEMPTY'])
const mostTries = 99

/**
 * Puts a draft under the name that is asked for, or under a free one ("Tờ (2).docx") when that is held by a program or holds something else: what
 * somebody has gone on writing in is never written over. Gives the path. Throws E_FILE_WRITE.
 */
export async function settle(draft: string, file: string): Promise<string> {
  const own = await readFile(draft)
  try {
    for (let turn = 1; ; turn++) {
      const name = turn === 1 ? file : file.replace(/(\.\w+)?$/u, ` (${turn})$1`)
      const there = await contentOf(name)
      if (there === 'held' || (there !== 'none' && !own.equals(there))) {
        if (turn < mostTries) continue
        throw new Problem('E_FILE_WRITE', { file, reason: 'tên này đã có nhiều bản' })
      }
      try {
        await rename(draft, name)
        return name
      } catch (error) {
        if (turn >= mostTries || !taken.has(codeOf(error))) throw error
      }
    }
  } catch (error) {
    throw refused(file, error)
  }
}

async function contentOf(file: string): Promise<Buffer | 'none' | 'held'> {
  try {
    return (await stat(file)).isFile() ? await readFile(file) : 'held'
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'none' : 'held'
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

const reasons: Record<string, string> = {
  ENOSPC: 'ổ đĩa đầy',
  EDQUOT: 'ổ đĩa đầy',
  EFBIG: 'ổ đĩa đầy',
  EACCES: 'không có quyền ghi vào thư mục',
  EPERM: 'không có quyền ghi vào thư mục',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EBUSY: 'tệp đang mở trong chương trình khác',
  ENOENT: 'không còn thư mục này',
  ENOTDIR: 'không còn thư mục này',
}

/** An error of the file system as a Problem that names the file, in words where they are known. */
export function refused(file: string, error: unknown): Problem {
  if (error instanceof Problem) return error
  const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
  return new Problem('E_FILE_WRITE', { file, reason })
}

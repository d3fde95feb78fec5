import { largestBytes, sizeWords } from '../../../db/model/paper/view.ts'
import type { ProblemValue } from '../../../db/model/text/problem.ts'

type Contents = { contents: { name: string; content: Uint8Array }[]; problems: ProblemValue[] }

/** The contents of files that were dropped on the window; those that are too large are not even read, and a folder cannot be. */
export async function contentsOf(files: File[]): Promise<Contents> {
  const read: Contents = { contents: [], problems: [] }
  for (const file of files) {
    const { name, size } = file
    if (size > largestBytes) {
      const params = { name, size: sizeWords(size), most: sizeWords(largestBytes) }
      read.problems.push({ code: 'E_ATTACHMENT_LARGE', params })
      continue
    }
    try {
      read.contents.push({ name, content: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      read.problems.push({
        code: 'E_ATTACHMENT_READ',
        params: { name, reason: 'đây là thư mục, hoặc tệp đang bị khóa' },
      })
    }
  }
  return read
}

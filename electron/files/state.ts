import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptState } from '../../db/model/paper/view.ts'
import { contentOf, contentSize } from '../lock/content.ts'

/** Where the files of a data file's papers lie: beside it, `kiengiang.atlas.tep`. */
export const folderOf = (dataFile: string): string => `${dataFile}${end}`
const end = '.tep'

/** The data file whose papers' files lie in a folder. */
export const dataFileOf = (folder: string): string => folder.slice(0, -end.length)

/** Where a content lies, by its SHA-256. */
export const placeOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash)

/** How a kept file stands at a glance: there, and of the size it had. Its content is read when it is opened or verified. */
export function glance(folder: string, { hash, bytes }: { hash: string; bytes: number | null }): KeptState {
  const size = contentSize(placeOf(folder, hash))
  if (size === undefined) return 'missing'
  return bytes === null || size === bytes ? 'kept' : 'altered'
}

/** How a file stands against the hash it should have, its whole content read. */
export async function stateOf(file: string, hash: string): Promise<KeptState> {
  const found = createHash('sha256')
  try {
    for await (const part of contentOf(file)) found.update(part)
  } catch {
    return existsSync(file) ? 'altered' : 'missing'
  }
  return found.digest('hex') === hash ? 'kept' : 'altered'
}

/** What is wrong with the kept files of a register, one sentence each. `look` is asked between two files, and may throw. */
export async function damaged(
  folder: string,
  files: { hash: string; name: string; paper: string }[],
  look: () => void = () => undefined,
): Promise<string[]> {
  const problems: string[] = []
  const states = new Map<string, KeptState>()
  for (const { hash, name, paper } of files) {
    look()
    const state = states.get(hash) ?? (await stateOf(placeOf(folder, hash), hash))
    states.set(hash, state)
    if (state === 'missing') problems.push(`Tệp "${name}" của văn bản ${paper} không còn trong ${folder}`)
    if (state === 'altered') problems.push(`Tệp "${name}" của văn bản ${paper} khác với lúc đính kèm`)
  }
  return problems
}

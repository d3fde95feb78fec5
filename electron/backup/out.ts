import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { Backup } from '../../db/model/backup/backup.ts'
import { makeFolder } from '../../db/open.ts'
import { copyData, proveCopy } from '../../db/store/backup/copy.ts'
import { folderOf } from '../files/state.ts'
import { bringCard } from '../lock/card.ts'
import { bringContents, settle } from './contents.ts'
import { explained } from './make.ts'

/** A proved copy of the data file under a name of one's own, its papers' files in the folder beside it: what another PC opens. Throws as `makeBackup`. */
export async function copyOut(file: string, out: string, at: string): Promise<Backup> {
  const target = resolve(out)
  const draft = `${target}.${process.pid}.moi`
  try {
    makeFolder(dirname(target))
    bringCard(file, dirname(target))
    const { contents, hashes } = await copyData(file, draft)
    proveCopy(draft, contents)
    const attachments = await bringContents(hashes, folderOf(file), folderOf(target))
    const { size: bytes } = await stat(draft)
    await settle(draft)
    await rename(draft, target)
    await settle(dirname(target))
    return { file: target, at, why: 'asked', bytes, contents, attachments }
  } catch (error) {
    throw explained(error, file, basename(dirname(target)) ? dirname(target) : target)
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(draft + end, { force: true })
  }
}

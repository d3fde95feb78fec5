import { createReadStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Backup, countsWords } from '../../db/model/backup/backup.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { makeFolder } from '../../db/open.ts'
import { backdropNames } from '../../db/store/backup/contents.ts'
import { lookInto } from '../../db/store/backup/copy.ts'
import { written } from '../files/keep.ts'
import { folderOf, stateOf } from '../files/state.ts'
import { writeWhole } from '../files/whole.ts'
import { bringCard } from '../lock/card.ts'
import { bringContents, hashesIn, settle } from './contents.ts'
import { explained } from './make.ts'
import { copyOut } from './out.ts'

/** Puts the whole office into a folder of its own under `into`, a stick say: data, files of papers, and a page that tells how another PC opens it. `day` is today, `at` now (ISO). */
export async function packBag(
  file: string,
  into: string,
  day: string,
  at: string,
): Promise<{ folder: string; backup: Backup }> {
  const folder = join(into, `KCN-Atlas-mang-theo-${day}`)
  const backup = await copyOut(file, join(folder, 'kiengiang.atlas'), at)
  const maps = lookInto(backup.file, backdropNames)
  const lines = [
    `KCN Atlas, cả cơ quan mang theo, ngày ${formatDay(day)}`,
    '',
    `Trong thư mục này: ${countsWords(backup.contents)}; ${backup.attachments.kept} tệp của văn bản.`,
    ...(backup.attachments.missing > 0
      ? [`Thiếu ${backup.attachments.missing} tệp của văn bản, đã mất trước khi chép.`]
      : []),
    '',
    'Mở trên máy khác: cài KCN Atlas, mở chương trình, bấm "Chép gói từ USB vào máy", chọn kiengiang.atlas',
    'trong thư mục này, rồi chọn nơi giữ. Chương trình chép cả thư mục, gồm kiengiang.atlas.tep, và mở bản vừa chép.',
    '',
    maps.length > 0
      ? `Lớp bản đồ nền đã thêm, nằm ở tệp riêng, chép riêng nếu cần: ${maps.join('; ')}.`
      : 'Bản đồ nền đi cùng chương trình; không có lớp nền nào thêm riêng.',
  ]
  // A text for Windows' own editor: with a mark, and lines that end as there.
  await writeWhole(join(folder, 'DOC-TRUOC.txt'), new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`))
  return { folder, backup }
}

/**
 * Brings an open bag, or any office's folder, to this machine: the data file, what was last written to it and the files of its papers into
 * a folder of its own below `into`, each proved by its hash. Gives the data file there. Throws E_LOCK_THERE, E_BACKUP_WRITE ...; nothing then stays.
 */
export async function bringBag(file: string, into: string): Promise<string> {
  const folder = join(into, basename(dirname(file)) || 'KCN Atlas')
  if (existsSync(folder)) throw new Problem('E_LOCK_THERE', { folder })
  const draft = `${folder}.${process.pid}.moi`
  const target = join(draft, basename(file))
  try {
    makeFolder(draft)
    bringCard(file, draft)
    await copyProved(file, target)
    if (existsSync(`${file}-wal`)) await copyProved(`${file}-wal`, `${target}-wal`)
    const hashes = await hashesIn(folderOf(file))
    const { missing } = await bringContents(hashes, folderOf(file), folderOf(target))
    if (missing > 0) throw new Problem('E_BACKUP_BAD', { reason: `${missing} tệp của văn bản không đọc được` })
    await rename(draft, folder)
    await settle(into)
    return join(folder, basename(file))
  } catch (error) {
    throw explained(error, file, into)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** A copy that does not hold what it was made of is none. Throws E_BACKUP_BAD. */
async function copyProved(source: string, target: string): Promise<void> {
  const hash = await written(createReadStream(source), target)
  if ((await stateOf(target, hash)) !== 'kept') throw new Problem('E_BACKUP_BAD', { reason: basename(source) })
}

import { join } from 'node:path'
import { type Backup, countsWords } from '../../db/model/backup/backup.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { backdropNames } from '../../db/store/backup/contents.ts'
import { lookInto } from '../../db/store/backup/copy.ts'
import { writeWhole } from '../files/whole.ts'
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
    'Mở trên máy khác: cài KCN Atlas, chép cả thư mục này vào máy, mở chương trình, bấm "Chọn tệp khác"',
    'và chọn kiengiang.atlas. Để nguyên thư mục kiengiang.atlas.tep bên cạnh.',
    '',
    maps.length > 0
      ? `Lớp bản đồ nền đã thêm, nằm ở tệp riêng, chép riêng nếu cần: ${maps.join('; ')}.`
      : 'Bản đồ nền đi cùng chương trình; không có lớp nền nào thêm riêng.',
  ]
  // A text for Windows' own editor: with a mark, and lines that end as there.
  await writeWhole(join(folder, 'DOC-TRUOC.txt'), new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`))
  return { folder, backup }
}

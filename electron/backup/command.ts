import { backupSentence, countsWords, momentWords, whyWords } from '../../db/model/backup/backup.ts'
import type { Command } from '../headless/given.ts'
import { makeBackup } from './make.ts'
import { copyOut } from './out.ts'
import { restore } from './restore.ts'
import { backupsOn, shelfOf } from './shelf.ts'

/** Verified copies of the data file, and the way back to one. */
export const backup: Record<string, Command> = {
  backup: {
    words: [0, 0],
    run: async (office, { options }) => {
      const [file, at] = [office.file, new Date().toISOString()]
      // A file that cannot be read is told before anything is copied.
      office.db()
      const made = options.out ? await copyOut(file, options.out, at) : await makeBackup({ file, why: 'asked', at })
      const gone = made.attachments.missing
      const lost = gone > 0 ? ` Thiếu ${gone} tệp đính kèm từ trước.` : ''
      return { value: made, text: `${backupSentence(made, new Date())}${lost}\n${made.file}` }
    },
  },
  backups: {
    words: [0, 0],
    opensDamaged: true,
    run: office => {
      const value = backupsOn(shelfOf(office.file))
      const line = (each: (typeof value)[number]) =>
        [momentWords(each.at, new Date()), whyWords[each.why], countsWords(each.contents), each.file].join('\t')
      return { value: { backups: value }, text: value.map(line).join('\n') || 'Chưa có bản sao nào.' }
    },
  },
  restore: {
    words: [1, 1],
    opensDamaged: true,
    run: async (office, { rest: [named = ''] }) => {
      const value = await restore(office, named, new Date().toISOString())
      const back = value.before ? ` Để trở lại như trước: restore ${value.before.file}` : ''
      const aside = value.aside ? ` Tệp hỏng được giữ ở ${value.aside}.` : ''
      return { value, text: `Đã khôi phục: ${countsWords(value.contents)}.${aside}${back}` }
    },
  },
}

import type { Mark } from '../../../db/model/brief/marks.ts'
import { type Lang, say } from '../../../db/model/brief/say.ts'

const marks: Record<Mark, [vi: string, en: string]> = {
  gap: ['chưa có số liệu', 'no data yet'],
  unsourced: ['chưa có văn bản, cần đối chiếu', 'no paper yet, to be verified'],
  old: ['số liệu cũ hoặc theo báo chí', 'old or press figure'],
  differs: ['nguồn khác ghi khác', 'another source differs'],
}

/** Why a figure is marked, in the words of the sheet. */
export function markWords(lang: Lang, mark: Mark): string {
  return say(lang, ...marks[mark])
}

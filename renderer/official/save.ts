import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'
import { api } from '../api.ts'
import { attempt, say } from '../state.ts'

/** Freezes a paper, asks where it goes, writes it and tells what it lacks. False when nothing was written. */
export async function savePaper(ask: PaperAsk, format: PaperFormat): Promise<boolean> {
  const done = await attempt(() => api.savePaper({ ask, format }))
  const file = done?.file
  if (!done || !file) return false
  const name = file.split(/[/\\]/).at(-1) ?? file
  say({
    text: `Đã lưu ${done.kind.toLocaleLowerCase('vi')}`,
    detail: done.gaps > 0 ? `${name}; còn ${done.gaps} số liệu trống, ghi ở trang cuối` : name,
    action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file })) },
  })
  return true
}

import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'
import { api } from '../api.ts'
import { attempt, say } from '../state.ts'

/** Freezes a paper, asks where it goes, writes it and tells what it lacks. False when nothing was written. */
export async function savePaper(ask: PaperAsk, format: PaperFormat): Promise<boolean> {
  const done = await attempt(() => api.savePaper({ ask, format }))
  return done?.file ? told({ ...done, file: done.file }) : false
}

/** The same for the paper that is looked at. */
export async function saveOpened(
  opened: { key: string; kind: string; gaps: number },
  format: PaperFormat,
): Promise<boolean> {
  const file = await attempt(() => api.saveOpened({ key: opened.key, format }))
  return file ? told({ ...opened, file }) : false
}

function told({ file, kind, gaps }: { file: string; kind: string; gaps: number }): true {
  const name = file.split(/[/\\]/).at(-1) ?? file
  say({
    text: `Đã lưu ${kind.toLocaleLowerCase('vi')}`,
    detail: gaps > 0 ? `${name}; còn ${gaps} số liệu trống, ghi ở trang cuối` : name,
    action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file })) },
  })
  return true
}

import { FileSpreadsheet, FileText, FileType, Presentation } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Brief } from '../../db/model/brief/brief.ts'
import type { Format } from '../../electron/contract.ts'
import { api } from '../api.ts'
import { attempt, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Findings.module.css'
import { namesOf } from './tally.ts'

const formats = [
  { format: 'pdf', word: 'PDF', icon: FileText },
  { format: 'docx', word: 'Word', icon: FileType },
  { format: 'xlsx', word: 'Excel', icon: FileSpreadsheet },
  { format: 'pptx', word: 'Trình chiếu', icon: Presentation },
] as const satisfies readonly { format: Format; word: string; icon: unknown }[]

type Progress = { done: number; all: number }

/** Writes the frozen brief as files into a folder that the person picks: one format, or all four from one snapshot. */
export function SaveButtons({ brief }: { brief: Brief }) {
  const [busy, setBusy] = useState<Format | 'all' | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    function watchTheFiles() {
      if (busy === null) return
      const timer = setInterval(async () => setProgress(await api.paperProgress().catch(() => null)), 250)
      return () => {
        clearInterval(timer)
        setProgress(null)
      }
    },
    [busy],
  )
  const save = async (choice: Format | 'all') => {
    setBusy(choice)
    const wanted = choice === 'all' ? formats.map(each => each.format) : [choice]
    const saved = await attempt(() => api.saveBrief({ code: brief.code, formats: wanted }))
    setBusy(null)
    if (saved) tell(saved.files)
  }
  return (
    <footer className={styles.save}>
      {formats.map(({ format, word, icon: Icon }) => (
        <Button
          key={format}
          isBusy={busy === format}
          disabled={busy !== null && busy !== format}
          onClick={() => void save(format)}
          icon={<Icon size={15} strokeWidth={1.75} aria-hidden />}
        >
          {word}
        </Button>
      ))}
      <div className={styles.both}>
        {progress ? (
          <Button onClick={() => void attempt(() => api.stopPapers())}>
            Dừng, đã xong {progress.done} trên {progress.all} tệp
          </Button>
        ) : (
          <Button look="primary" isBusy={busy === 'all'} disabled={busy !== null} onClick={() => void save('all')}>
            Xuất cả bốn từ một bản chụp
          </Button>
        )}
      </div>
    </footer>
  )
}

/** Names the files and offers their folder; nothing when the person picked no folder. */
function tell(files: string[]): void {
  const [first] = files
  if (!first) return
  say({
    text: files.length > 1 ? `Đã xuất ${files.length} tệp từ một bản chụp` : 'Đã xuất tờ thông tin',
    detail: namesOf(files),
    action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file: first })) },
  })
}

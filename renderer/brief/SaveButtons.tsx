import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Brief } from '../../db/model/brief/brief.ts'
import type { Format } from '../../electron/contract.ts'
import { api } from '../api.ts'
import { attempt } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Findings.module.css'
import { formats, tellWritten } from './send/formats.ts'

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
    if (saved) tellWritten(saved)
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
      <Button
        title="Mở tệp PDF bằng chương trình của máy để in"
        onClick={() => void attempt(() => api.printBrief({ code: brief.code }))}
        icon={<Printer size={15} strokeWidth={1.75} aria-hidden />}
      >
        In
      </Button>
    </footer>
  )
}

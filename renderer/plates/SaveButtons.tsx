import { FileText, Image } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PlateAsk, PlateView } from '../../db/model/plate/ask.ts'
import { api } from '../api.ts'
import { attempt, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import styles from './PlateRoom.module.css'

type Saving = { is: 'idle' } | { is: 'saving'; share: number; isStopping: boolean }

/** ms between two looks at how far a save is. */
const asked = 200

/** Saves all sheets as one PDF, or as pictures of 300 dots an inch; says how far it is, and leaves off when told to. */
export function SaveButtons({ ask, plate }: { ask: PlateAsk; plate: PlateView }) {
  const [saving, setSaving] = useState<Saving>({ is: 'idle' })
  const isSaving = saving.is === 'saving'
  const isStopping = isSaving && saving.isStopping
  useEffect(
    function watchProgress() {
      if (!isSaving) return
      const watch = setInterval(async () => {
        // Told before the drawing has begun, it is told again.
        if (isStopping) await api.stopPlates().catch(() => false)
        const progress = await api.plateProgress().catch(() => null)
        if (progress)
          setSaving(now => (now.is === 'saving' ? { ...now, share: progress.done / Math.max(1, progress.all) } : now))
      }, asked)
      return () => clearInterval(watch)
    },
    [isSaving, isStopping],
  )
  const save = async (format: 'pdf' | 'png') => {
    setSaving({ is: 'saving', share: 0, isStopping: false })
    const saved = await attempt(() => api.savePlates({ ask, format, only: null }))
    setSaving({ is: 'idle' })
    if (saved) tell(saved.files)
  }
  const stop = () => {
    setSaving(now => (now.is === 'saving' ? { ...now, isStopping: true } : now))
    void attempt(() => api.stopPlates())
  }
  const sheets = plate.of > 1 ? ` ${plate.of} tờ` : ''
  return (
    <footer className={styles.save}>
      {saving.is === 'saving' ? (
        <>
          <progress className={styles.progress} value={saving.share} max={1} aria-label="Đang ghi bản đồ" />
          <Button onClick={stop} isBusy={isStopping}>
            Dừng
          </Button>
        </>
      ) : (
        <>
          <Button icon={<Image size={15} strokeWidth={1.75} aria-hidden />} onClick={() => void save('png')}>
            Lưu PNG 300 dpi
          </Button>
          <div className={styles.main}>
            <Button
              look="primary"
              icon={<FileText size={15} strokeWidth={1.75} aria-hidden />}
              onClick={() => void save('pdf')}
            >
              Lưu PDF{sheets}
            </Button>
          </div>
        </>
      )}
    </footer>
  )
}

/** Names what was written and offers its folder; nothing when the person picked no place. */
function tell(files: string[]): void {
  const [first] = files
  if (!first) return
  const name = first.split(/[\\/]/).at(-1)
  say({
    text: 'Đã lưu bản đồ',
    detail: files.length > 1 ? `${files.length} tệp, từ ${name}` : name,
    action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file: first })) },
  })
}

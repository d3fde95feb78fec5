import { Printer } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'
import { api } from '../api.ts'
import { Pages } from '../brief/page/Pages.tsx'
import { attempt } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { formatWords } from './PaperMenu.tsx'
import styles from './Preview.module.css'
import { saveOpened } from './save.ts'
import { useSheets } from './use-sheets.ts'

type Props = { ask: PaperAsk; word: string; formats: readonly PaperFormat[]; onClose: () => void }
type Opened = { key: string; snapshot: string | null; kind: string; title: string; gaps: number }

/** What is printed lies on the disk for a while: names and amounts of households are not left there. */
const isUnmasked = (ask: PaperAsk) => ask.is === 'household-sheets' && ask.unmaskedWhy !== null

/** The paper itself, page by page, before it is saved: what is seen is what leaves. Leaving stops what is still being made. */
export function Preview({ ask, word, formats, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [place, setPlace] = useState({ page: 0, of: 0 })
  const [saving, setSaving] = useState<PaperFormat | null>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(
    function openPaper() {
      dialog.current?.showModal()
      let isWanted = true
      void attempt(() => api.openPaper({ ask })).then(paper => {
        if (!isWanted) return
        if (paper) setOpened(paper)
        else close.current()
      })
      return () => {
        isWanted = false
        void api.closePaper().catch(() => undefined)
      }
    },
    [ask],
  )
  const onPage = useCallback((page: number, of: number) => setPlace({ page, of }), [])
  const save = async (format: PaperFormat) => {
    if (!opened || saving) return
    setSaving(format)
    await saveOpened(opened, format)
    setSaving(null)
  }
  const isReady = place.of > 0
  const sheets = useSheets(opened === null)
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={word} onClose={onClose}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 title={opened?.title}>{opened?.title ?? word}</h2>
          <p role="status">
            {isReady
              ? `Trang ${place.page} trên ${place.of}${opened?.snapshot ? `; bản chụp ${opened.snapshot}` : ''}${opened && opened.gaps > 0 ? `; còn ${opened.gaps} số liệu trống` : ''}`
              : opened
                ? 'Đang dàn trang'
                : `Đang lấy số liệu${sheets ? `: ${sheets}` : ''}`}
          </p>
        </div>
        {formats.map(format => (
          <Button
            key={format}
            look={format === 'docx' ? 'primary' : 'plain'}
            disabled={!opened}
            isBusy={saving === format}
            onClick={() => void save(format)}
          >
            Lưu {formatWords[format]}
          </Button>
        ))}
        {!isUnmasked(ask) && (
          <Button
            icon={<Printer size={15} strokeWidth={1.75} aria-hidden />}
            title="Mở tệp PDF bằng chương trình của máy để in"
            disabled={!isReady}
            onClick={() => opened && void attempt(() => api.printOpened({ key: opened.key }))}
          >
            In
          </Button>
        )}
        <Button onClick={() => dialog.current?.close()}>{isReady ? 'Đóng' : 'Dừng'}</Button>
      </header>
      <div className={styles.pages}>
        {opened ? (
          <Pages code={opened.key} label={`${word}: các trang`} onPage={onPage} />
        ) : (
          <progress className={styles.wait} aria-label="Đang lập giấy tờ" />
        )}
      </div>
    </dialog>
  )
}

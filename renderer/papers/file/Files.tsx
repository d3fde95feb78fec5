import { FileSpreadsheet, FileText, Image, Paperclip, X } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { isMedia, media } from '../../../db/model/paper/media.ts'
import { type Attached, type KeptFile, largestBytes, sizeWords } from '../../../db/model/paper/view.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { sentence } from '../../../db/model/text/problem.ts'
import { api } from '../../api.ts'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { openFile } from '../open-paper.ts'
import { contentsOf } from './dropped.ts'
import styles from './files.module.css'

/** The scans and files of a paper: opened with one press, added by a dialog or by dropping them here; what is missing or altered is said. */
export function Files({ document, files }: { document: string; files: KeptFile[] }) {
  const [isOver, setOver] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isPast = useAtlas(isReadOnly)

  async function attach(given?: { name: string; content: Uint8Array }[]): Promise<void> {
    setBusy(true)
    const done = await attempt(() => api.attach({ document, ...(given && { files: given }) }))
    setBusy(false)
    if (!done) return
    if (done.batch) await refresh()
    tell(done)
  }

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault()
    setOver(false)
    const { contents, problems } = await contentsOf([...event.dataTransfer.files])
    for (const problem of problems) say({ text: sentence(problem), bad: true })
    if (contents.length > 0) await attach(contents)
  }

  return (
    <section
      className={styles.files}
      aria-label="Tệp của văn bản"
      data-over={isOver || undefined}
      onDragOver={event => {
        if (isPast || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => void (isPast ? undefined : drop(event))}
    >
      <h3>
        Tệp của văn bản <span className={styles.count}>{files.length > 0 && files.length}</span>
      </h3>
      <ul>
        {files.map(file => (
          <FileLine key={file.id} file={file} isPast={isPast} />
        ))}
      </ul>
      {!isPast && (
        <p className={styles.add}>
          <Button
            icon={<Paperclip size={15} strokeWidth={1.75} aria-hidden />}
            isBusy={isBusy}
            onClick={() => void attach()}
          >
            Đính kèm tệp
          </Button>
          <span>hoặc thả tệp vào đây; PDF, Word, Excel, ảnh, mỗi tệp đến {sizeWords(largestBytes)}</span>
        </p>
      )}
    </section>
  )
}

function FileLine({ file, isPast }: { file: KeptFile; isPast: boolean }) {
  const { id, name, bytes, added, state } = file
  const kind = isMedia(file.media) ? media[file.media] : null
  const Icon = kind?.word === 'Excel' ? FileSpreadsheet : kind?.word.startsWith('Ảnh') ? Image : FileText
  const about = [kind?.word, bytes !== null && sizeWords(bytes), added && `đưa vào ${formatDay(added)}`]

  async function remove(): Promise<void> {
    const done = await attempt(() => api.remove({ kind: 'attachment', key: id }))
    if (!done) return
    await refresh()
    say({ text: 'Đã bỏ tệp khỏi văn bản', detail: name, undo: true })
  }

  return (
    <li className={styles.file}>
      <button type="button" className={styles.open} title={`Mở ${name}`} onClick={() => void openFile(id)}>
        <Icon size={17} strokeWidth={1.75} aria-hidden />
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
        {state !== 'kept' && (
          <span className={styles.wrong}>
            <StatusIcon status="stuck" size={14} />
            {state === 'missing'
              ? 'Mất tệp: không còn trong thư mục dữ liệu. Chép lại từ bản sao lưu, hoặc đính kèm lại.'
              : 'Tệp khác với lúc đính kèm, không mở. Đính kèm lại tệp đúng.'}
          </span>
        )}
      </button>
      {!isPast && <IconButton icon={X} label={`Bỏ tệp ${name}`} onClick={() => void remove()} />}
    </li>
  )
}

/** What came of attaching: one line for what was taken, one for each that was not. */
function tell({ batch, added, known, refused }: Attached): void {
  if (batch)
    say({
      text: added.length === 1 ? 'Đã đính kèm tệp' : `Đã đính kèm ${added.length} tệp`,
      detail: added.join(', '),
      undo: true,
    })
  else if (known.length > 0) say({ text: 'Văn bản đã có tệp này', detail: known.join(', '), idle: true })
  for (const { problem } of refused) say({ text: sentence(problem), bad: true })
}

import { useEffect, useState } from 'react'
import { type Backup, momentWords } from '../../db/model/backup/backup.ts'
import type { Recovery } from '../../db/model/backup/health.ts'
import { api } from '../api.ts'
import { attempt, opened, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { BackupList, lackWords } from './BackupList.tsx'
import styles from './care.module.css'

/** Backups of a file that a newer program has written, from before it was: those this program opens, which knows `known` steps. */
export function OlderBackups({ known }: { known: number }) {
  const [found, setFound] = useState<Recovery | null>(null)
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [isBusy, setBusy] = useState(false)
  const backups = found?.backups.filter(each => each.contents.version <= known) ?? []
  useEffect(function readBackups() {
    void attempt(() => api.recovery()).then(answer => setFound(answer ?? null))
  }, [])
  if (backups.length === 0) return null
  const open = async (file: string) => {
    setBusy(true)
    const went = await attempt(() => api.restoreBackup({ file }))
    setBusy(false)
    if (!went) return
    opened(went.startup)
    const kept = went.aside?.split(/[\\/]/).at(-1)
    say({ text: 'Đã mở bản sao', detail: kept ? `Tệp của bản mới được giữ nguyên với tên ${kept}` : undefined })
  }
  return (
    <section aria-labelledby="older-backups" className={styles.salvage}>
      <h2 id="older-backups">Hoặc trở lại một bản sao mà bản này mở được</h2>
      <BackupList
        label="Bản sao mở được"
        backups={backups}
        chosen={chosen?.file ?? null}
        onChoose={file => setChosen(backups.find(each => each.file === file) ?? null)}
        note={each => (found?.changed ? lackWords(each.at, found.changed) : '')}
      />
      {chosen && (
        <>
          <p className={styles.gap}>
            {chosen.contents.last && `Việc cuối cùng có trong bản sao: ${chosen.contents.last.name}. `}
            Những gì ghi sau đó chỉ còn trong tệp của bản mới; tệp đó được giữ nguyên, đổi tên, để mở lại bằng bản mới.
          </p>
          <Button isBusy={isBusy} onClick={() => void open(chosen.file)}>
            Mở bản sao {momentWords(chosen.at, new Date())}
          </Button>
        </>
      )}
    </section>
  )
}

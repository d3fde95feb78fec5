import { useEffect, useState } from 'react'
import { countChanges, type Inside, momentWords } from '../../db/model/backup/backup.ts'
import { kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import type { Went } from '../../electron/contract.ts'
import { apiOn } from '../api.ts'
import { attempt, opened, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import styles from './care.module.css'

const api = apiOn(null)

/** What is in a backup and what going back to it would undo, before anything is done. */
export function LookInside({ file, onDone }: { file: string; onDone: () => void }) {
  const [inside, setInside] = useState<Inside | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(
    function readInside() {
      void attempt(() => api.lookBackup({ file })).then(answer => answer && setInside(answer))
    },
    [file],
  )
  const restore = async () => {
    setBusy(true)
    const went = await attempt(() => api.restoreBackup({ file }))
    setBusy(false)
    if (went) tell(went)
    onDone()
  }
  if (!inside) return <p className={styles.gap}>Đang xem trong bản sao…</p>
  const { backup, now } = inside
  const changes = now ? countChanges(now.contents, backup.contents) : []
  return (
    <section className={styles.inside} aria-label="Trong bản sao">
      <h3>Trở lại lúc {momentWords(backup.at, new Date())} sẽ đổi gì</h3>
      {now?.since.length === 0 && changes.length === 0 && <p>Không đổi gì: bản sao giống tệp hiện nay.</p>}
      {now && now.since.length > 0 && (
        <>
          <p>{formatNumber(now.since.length + now.more, 0)} thao tác sau đó sẽ không còn trong tệp:</p>
          <ul>
            {now.since.map(each => (
              <li key={each.id}>
                {momentWords(each.at, new Date())} {each.name}
              </li>
            ))}
            {now.more > 0 && <li>và {formatNumber(now.more, 0)} thao tác nữa</li>}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <p>
          {changes
            .map(
              ({ kind, was, is }) => `${kindOf(kind).label.vi}: ${formatNumber(was, 0)} thành ${formatNumber(is, 0)}`,
            )
            .join('; ')}
        </p>
      )}
      <p className={styles.gap}>Tệp hiện nay được sao lại trước, nên việc này trở lại được.</p>
      <Button isBusy={isBusy} onClick={() => void restore()}>
        Khôi phục bản sao này
      </Button>
    </section>
  )
}

function tell({ startup, before, missing }: Went): void {
  opened(startup)
  say({
    text: 'Đã khôi phục bản sao',
    detail: missing > 0 ? `Thiếu ${missing} tệp của văn bản, đã mất trước khi sao` : undefined,
    ...(before && { action: { word: 'Trở lại như trước', run: () => void goBack(before.file) } }),
  })
}

async function goBack(file: string): Promise<void> {
  const went = await attempt(() => api.restoreBackup({ file }))
  if (went) tell(went)
}

import { FolderOpen } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Startup } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { attempt, opened, start } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Halt } from '../../ui/panel/Halt.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { FirstRun, OlderBackups, PasswordCard, Recovery } from '../rooms.ts'
import { Toasts } from '../Toasts.tsx'
import { Brand, WindowButtons } from '../TopBar.tsx'
import styles from './ClosedScreen.module.css'
import { closedWords, splitPath } from './closed-words.ts'

/** Problems that a backup helps against. */
const curable = ['E_DATA_DAMAGED', 'E_DATA_GONE']

/** The data file could not be opened. */
export function ClosedScreen({ startup }: { startup: Startup }) {
  return (
    <div className={styles.window}>
      <header className={styles.bar}>
        <Brand />
        <WindowButtons />
      </header>
      <main className={styles.ground}>
        <Suspense>{cardOf(startup)}</Suspense>
      </main>
      <Toasts />
    </div>
  )
}

function cardOf(startup: Startup) {
  const { code = '', params = {} } = startup.problem ?? {}
  if (code === 'E_DATA_UNCHOSEN') return <FirstRun known={params.known || null} />
  if (code === 'E_DATA_LOCKED') return <PasswordCard startup={startup} />
  return curable.includes(code) ? <Recovery startup={startup} /> : <Closed startup={startup} />
}

type Deed = 'choose' | 'retry' | 'view'

/** What happened, what is safe, what to do. */
function Closed({ startup }: { startup: Startup }) {
  const [busy, setBusy] = useState<Deed | null>(null)
  const problem = startup.problem ?? { code: 'E_UNEXPECTED', params: {} }
  const { title, what, safe, next, canRetry, canView, hasFile } = closedWords(problem)
  const { folder, name } = splitPath(startup.file)
  const run = async (deed: Deed, work: () => Promise<void>) => {
    setBusy(deed)
    await attempt(work)
    setBusy(null)
  }
  const choose = () => void run('choose', async () => opened(await api.openData()))
  const retry = () => void run('retry', start)
  const view = () => void run('view', async () => opened(await api.viewData()))
  return (
    <Halt
      {...{ title, what }}
      next={
        <div className={styles.next}>
          <h2>Cần làm gì</h2>
          <ol>
            {next.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ol>
          <Suspense>
            {problem.code === 'E_DATA_NEWER' && <OlderBackups known={Number(problem.params.known)} />}
          </Suspense>
        </div>
      }
      safe={
        <div className={styles.safe}>
          <h2>Điều gì còn nguyên</h2>
          {safe.map(each => (
            <p key={each} className={styles.line}>
              <StatusIcon status="xong" size={16} />
              {each}
            </p>
          ))}
          <h2>{hasFile ? 'Tệp' : 'Tệp định tạo'}</h2>
          <p className={styles.file}>
            <b>{name}</b>
            {folder}
          </p>
          <p className={styles.code}>Mã để báo người hỗ trợ: {problem.code}</p>
        </div>
      }
      aside={
        hasFile && (
          <Button
            look="quiet"
            icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void attempt(() => api.showFile({ file: startup.file }))}
          >
            Mở thư mục chứa tệp
          </Button>
        )
      }
      deeds={
        <>
          <Button look={canRetry ? 'plain' : 'primary'} isBusy={busy === 'choose'} onClick={choose}>
            Chọn tệp khác
          </Button>
          {canView && hasFile && (
            <Button isBusy={busy === 'view'} onClick={view}>
              Mở chỉ để xem
            </Button>
          )}
          {canRetry && (
            <Button look="primary" isBusy={busy === 'retry'} onClick={retry}>
              Thử lại
            </Button>
          )}
        </>
      }
    />
  )
}

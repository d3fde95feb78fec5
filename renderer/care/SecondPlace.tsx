import type { Second } from '../../db/model/backup/health.ts'
import { apiOn } from '../api.ts'
import { attempt } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { whenWords } from './BackupList.tsx'
import styles from './care.module.css'

const api = apiOn(null)

/** The second disk or stick that backups go to as well: whether it is there, and what went wrong. */
export function SecondPlace({ second, onChange }: { second: Second | null; onChange: () => Promise<unknown> }) {
  const change = async (work: () => Promise<unknown>) => {
    await attempt(work)
    await onChange()
  }
  return (
    <section aria-labelledby="care-second">
      <h2 id="care-second">Nơi giữ thứ hai</h2>
      <p className={styles.gap}>{wordsOf(second)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void change(() => api.chooseSecond())}>
          {second ? 'Chọn nơi khác' : 'Chọn ổ đĩa hoặc USB'}
        </Button>
        {second && <Button onClick={() => void change(() => api.dropSecond())}>Thôi giữ ở đó</Button>}
      </div>
    </section>
  )
}

function wordsOf(second: Second | null): string {
  if (!second) return 'Chưa chọn. Ổ đĩa của máy hỏng thì bản sao trên đó cũng mất: nên giữ thêm ở USB hoặc ổ khác.'
  const last = second.at ? ` Bản gần nhất ở đó: ${whenWords(second.at)}.` : ''
  if (second.is === 'missing') return `Chưa thấy ${second.folder}. Cắm USB hoặc ổ đĩa đó để giữ thêm bản sao.${last}`
  if (second.is === 'failed') return `${second.reason}${last}`
  return second.is === 'waiting'
    ? `Bản sao tiếp theo được chép thêm vào ${second.folder}.`
    : `Đã chép và mở thử ở ${second.folder}.${last}`
}

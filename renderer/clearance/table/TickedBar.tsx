import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { attempt, refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './table.module.css'

type Props = { ticked: readonly string[]; onStep: () => void; onClear: () => void }

/** What can be done with the ticked households, each as one batch. */
export function TickedBar({ ticked, onStep, onClear }: Props) {
  const count = formatNumber(ticked.length)
  async function adopt(): Promise<void> {
    const done = await attempt(() => api.adoptAwards({ households: [...ticked] }))
    if (!done) return
    await refresh()
    const left = done.left > 0 ? `${formatNumber(done.left)} hộ còn khoản chưa tính được, để nguyên` : undefined
    if (done.changed === 0) say({ text: 'Không có số nào khác để lấy', detail: left, idle: true })
    else say({ text: `Đã lấy số tính lại cho ${formatNumber(done.changed)} hộ`, detail: left, undo: true })
  }
  return (
    <div className={styles.ticked} role="toolbar" aria-label="Việc cho các hộ đã chọn">
      <span>Đã chọn {count} hộ</span>
      <Button look="primary" onClick={onStep}>
        Ghi bước cho {count} hộ
      </Button>
      <Button onClick={() => void adopt()}>Lấy số tính lại</Button>
      <Button look="quiet" onClick={onClear}>
        Bỏ chọn
      </Button>
    </div>
  )
}

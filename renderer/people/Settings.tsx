import { useState } from 'react'
import { apiOn } from '../api.ts'
import { attempt, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { MinutesChoice } from './MinutesChoice.tsx'
import styles from './people.module.css'

const api = apiOn(null)

/** When the window locks by itself, and the way back to asking nobody. */
export function Settings({ minutes, onChange }: { minutes: number; onChange: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false)
  const choose = async (chosen: number) => {
    if (await attempt(() => api.setLockMinutes({ minutes: chosen }))) await onChange()
  }
  const turnOff = async () => {
    if (!(await attempt(() => api.turnOffPeople()))) return
    say({ text: 'Đã tắt người dùng máy này', detail: 'Từ nay không hỏi ai đang làm. Nhật ký vẫn còn.' })
    await onChange()
  }
  return (
    <section aria-labelledby="people-lock">
      <h2 id="people-lock">Khóa máy</h2>
      <div className={styles.form}>
        <MinutesChoice minutes={minutes} onMinutes={chosen => void choose(chosen)} />
        <p className={styles.gap}>Bấm Ctrl L để khóa ngay. Phòng họp và việc đang chạy không bị ngắt.</p>
        {isAsking ? (
          <div className={styles.ask} role="alertdialog" aria-label="Tắt người dùng máy này">
            <p>
              Tắt thì ai mở chương trình cũng xem và sửa được tất cả, kể cả dữ liệu cá nhân. Mã PIN của mọi người bị bỏ.
            </p>
            <div className={styles.buttons}>
              <Button look="danger" onClick={() => void turnOff()}>
                Tắt người dùng máy này
              </Button>
              <Button onClick={() => setAsking(false)}>Giữ như cũ</Button>
            </div>
          </div>
        ) : (
          <div className={styles.buttons}>
            <Button look="quiet" onClick={() => setAsking(true)}>
              Tắt, không hỏi ai nữa
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

import { useId, useState } from 'react'
import { lockMinutes } from '../../db/model/people/person.ts'
import { apiOn } from '../api.ts'
import form from '../form/form.module.css'
import { attempt } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Limits } from './Limits.tsx'
import { NewPin } from './lock/NewPin.tsx'
import { MinutesChoice } from './MinutesChoice.tsx'
import styles from './people.module.css'

const api = apiOn(null)

/** Nobody is asked yet: what turning it on does, and its first administrator. */
export function TurnOn({ onDone }: { onDone: (recovery: string) => Promise<void> }) {
  const [name, setName] = useState('')
  const [pin, setPin] = useState<string | null>(null)
  const [minutes, setMinutes] = useState<number>(lockMinutes[1])
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const isReady = name.trim() !== '' && pin !== null
  const turnOn = async () => {
    setBusy(true)
    const done = await attempt(() => api.turnOnPeople({ name: name.trim(), pin: pin ?? '', minutes }))
    setBusy(false)
    if (done) await onDone(done.recovery)
  }
  return (
    <>
      <div className={styles.half}>
        <section aria-labelledby="people-on">
          <h2 id="people-on">Chưa hỏi ai đang làm</h2>
          <p className={styles.gap}>
            Ai mở chương trình trên máy này cũng xem và sửa được tất cả. Bật lên khi nhiều người dùng chung máy.
          </p>
          <form
            className={styles.form}
            onSubmit={event => {
              event.preventDefault()
              if (isReady) void turnOn()
            }}
          >
            <label htmlFor={id}>Họ tên người quản trị</label>
            <input
              id={id}
              className={form.input}
              maxLength={120}
              autoComplete="off"
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
            <NewPin label="Mã PIN" onPin={setPin} />
            <MinutesChoice minutes={minutes} onMinutes={setMinutes} />
            <div className={styles.buttons}>
              <Button look="primary" type="submit" isBusy={isBusy} disabled={!isReady}>
                Bật người dùng máy này
              </Button>
            </div>
          </form>
        </section>
      </div>
      <div className={styles.half}>
        <section aria-labelledby="people-what">
          <h2 id="people-what">Bật lên thì sao</h2>
          <ul className={styles.points}>
            <li>Mỗi người có tên, vai trò, mã PIN. Lần sửa nào cũng ghi tên người sửa.</li>
            <li>Người xem không sửa được, và chỉ thấy tên, giấy tờ, số tiền từng hộ khi được cho phép.</li>
            <li>
              Ai đăng nhập, ai gõ sai, ai xem dữ liệu cá nhân đều vào nhật ký; sửa nhật ký thì phép kiểm tra tệp thấy.
            </li>
            <li>Máy tự khóa khi không ai dùng; bấm Ctrl L để khóa ngay. Phòng họp và việc đang chạy không bị ngắt.</li>
            <li>Có tờ khôi phục để in, phòng khi người quản trị quên mã PIN.</li>
          </ul>
        </section>
        <Limits />
      </div>
    </>
  )
}

import { useState } from 'react'
import { apiOn } from '../api.ts'
import { attempt, opened, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import styles from './care.module.css'
import { PasswordForm } from './password/PasswordForm.tsx'
import { RecoverySheet } from './password/RecoverySheet.tsx'

const api = apiOn(null)

type Shown =
  | { is: 'choice' }
  | { is: 'locking' }
  | { is: 'opening' }
  /** The word that opens the bag when the password is lost: shown once. */
  | { is: 'locked'; file: string; recovery: string }

/** The whole office on a stick, open or locked with a password, and the way in on another PC. */
export function Bag() {
  const [shown, setShown] = useState<Shown>({ is: 'choice' })
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true)
    await attempt(work)
    setBusy(false)
  }
  const back = () => setShown({ is: 'choice' })
  const pack = () =>
    run(async () => {
      const packed = await api.packBag()
      if (packed) say({ text: 'Đã chép cả cơ quan mang theo', detail: packed.folder })
    })
  const lock = (password: string) =>
    run(async () => {
      const locked = await api.packLocked({ password })
      if (locked) setShown({ is: 'locked', ...locked })
    })
  const enter = (word: string) =>
    run(async () => {
      const startup = await api.openLocked({ word })
      if (startup) opened(startup)
    })
  const bring = () =>
    run(async () => {
      const startup = await api.bringBag()
      if (startup) opened(startup)
    })
  return (
    <section aria-labelledby="care-bag">
      <h2 id="care-bag">Mang theo trên USB</h2>
      {shown.is === 'choice' && (
        <>
          <p className={styles.gap}>
            Cả dữ liệu và tệp của văn bản, để mở ở máy khác. USB dễ mất: có dữ liệu hộ dân thì nên khóa.
          </p>
          <div className={styles.buttons}>
            <Button onClick={() => setShown({ is: 'locking' })}>Chép và khóa bằng mật khẩu</Button>
            <Button isBusy={isBusy} onClick={() => void pack()}>
              Chép không khóa
            </Button>
            <Button onClick={() => setShown({ is: 'opening' })}>Mở gói đã khóa</Button>
            <Button isBusy={isBusy} onClick={() => void bring()}>
              Chép gói từ USB vào máy
            </Button>
          </div>
        </>
      )}
      {shown.is === 'locking' && (
        <PasswordForm
          isNew
          word="Chọn USB và chép"
          hint="Sau khi chép có tờ khôi phục để in, phòng khi quên mật khẩu."
          isBusy={isBusy}
          onWord={word => void lock(word)}
          onBack={back}
        />
      )}
      {shown.is === 'opening' && (
        <PasswordForm word="Chọn gói và mở" isBusy={isBusy} onWord={word => void enter(word)} onBack={back} />
      )}
      {shown.is === 'locked' && (
        <RecoverySheet
          recovery={shown.recovery}
          word="Đã cất tờ khôi phục"
          onPrint={() => api.saveRecovery({ file: shown.file, recovery: shown.recovery })}
          onKept={back}
        >
          <p className={styles.gap}>
            Đã khóa vào <b>{shown.file}</b>. Quên mật khẩu thì mở bằng dãy này; chương trình không giữ nó:
          </p>
        </RecoverySheet>
      )}
    </section>
  )
}

import { useEffect, useState } from 'react'
import type { Health } from '../../../db/model/backup/health.ts'
import { idleMinutes } from '../../../db/model/people/person.ts'
import { apiOn } from '../../api.ts'
import { attempt, refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from '../care.module.css'
import { PasswordForm } from './PasswordForm.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

const api = apiOn(null)

type Shown =
  | { is: 'choice' }
  | { is: 'setting' }
  /** The word of the recovery sheet: shown once. */
  | { is: 'set'; recovery: string }
  | { is: 'changing'; word: string | null }
  | { is: 'dropping' }
  | { is: 'earlier' }

/** ms between two looks at how many backups have followed. */
const between = 1500

/** The password with which the data file and its backups are encrypted: set, changed, taken away. */
export function Password({ password, onChange }: { password: Health['password']; onChange: () => Promise<unknown> }) {
  const [shown, setShown] = useState<Shown>({ is: 'choice' })
  const [isBusy, setBusy] = useState(false)
  const { isSet, left, isFollowing } = password
  useEffect(
    function followBackups() {
      if (!isFollowing) return undefined
      const timer = setTimeout(() => void onChange(), between)
      return () => clearTimeout(timer)
    },
    [isFollowing, onChange],
  )
  const run = async (work: () => Promise<Shown>) => {
    setBusy(true)
    const next = await attempt(work)
    await Promise.all([onChange(), refresh()])
    if (next) setShown(next)
    setBusy(false)
  }
  const back = () => setShown({ is: 'choice' })
  const set = (next: string) =>
    run(async () => ({ is: 'set', recovery: (await api.setPassword({ password: next })).recovery }))
  const change = (word: string, next: string) =>
    run(async () => {
      await api.changePassword({ word, next })
      say({ text: 'Đã đổi mật khẩu', detail: 'Tờ khôi phục cũ vẫn dùng được.' })
      return { is: 'choice' }
    })
  const drop = (word: string) =>
    run(async () => {
      await api.dropPassword({ word })
      say({ text: 'Đã bỏ mật khẩu', detail: 'Tệp và các bản sao không còn mã hóa.' })
      return { is: 'choice' }
    })
  const openEarlier = (word: string) =>
    run(async () => {
      const still = await api.openEarlier({ word })
      say({
        text: 'Đã mở bản sao cũ',
        detail: still > 0 ? `Còn ${still} bản khóa bằng mật khẩu khác.` : followDetail(isSet),
      })
      return { is: 'choice' }
    })
  return (
    <section aria-labelledby="care-password">
      <h2 id="care-password">Mật khẩu của tệp dữ liệu</h2>
      {shown.is !== 'set' && (
        <p className={styles.gap}>
          {isSet
            ? `Tệp dữ liệu, bản sao và tệp của văn bản đã mã hóa bằng khóa 256 bit. Khóa ngay bằng Ctrl L; không ai dùng thì ${idleMinutes} phút tự khóa, trừ lúc trình chiếu.`
            : 'Chưa đặt. Ai lấy được máy hoặc ổ đĩa thì đọc được tệp và các bản sao, kể cả dữ liệu hộ dân.'}
        </p>
      )}
      {(isFollowing || left > 0) && (
        <p className={styles.gap} role="status">
          <StatusIcon status="wait" size={16} /> {followWords(isSet, left, isFollowing)}
        </p>
      )}
      {shown.is === 'choice' && (
        <div className={styles.buttons}>
          {!isSet && <Button onClick={() => setShown({ is: 'setting' })}>Đặt mật khẩu</Button>}
          {isSet && <Button onClick={() => setShown({ is: 'changing', word: null })}>Đổi mật khẩu</Button>}
          {isSet && <Button onClick={() => setShown({ is: 'dropping' })}>Bỏ mật khẩu</Button>}
          {left > 0 && !isFollowing && (
            <Button onClick={() => setShown({ is: 'earlier' })}>Mở bản sao bằng mật khẩu cũ</Button>
          )}
        </div>
      )}
      {shown.is === 'setting' && (
        <PasswordForm
          isNew
          word="Mã hóa tệp"
          hint="Đặt xong có tờ khôi phục để in, phòng khi quên mật khẩu."
          isBusy={isBusy}
          onWord={next => void set(next)}
          onBack={back}
        />
      )}
      {shown.is === 'changing' && shown.word === null && (
        <PasswordForm word="Tiếp" isBusy={isBusy} onWord={word => setShown({ is: 'changing', word })} onBack={back} />
      )}
      {shown.is === 'changing' && shown.word !== null && (
        <PasswordForm
          key="next"
          isNew
          word="Đổi mật khẩu"
          hint="Tờ khôi phục đã in vẫn dùng được."
          isBusy={isBusy}
          onWord={next => void change(shown.word ?? '', next)}
          onBack={back}
        />
      )}
      {shown.is === 'dropping' && (
        <PasswordForm word="Bỏ mật khẩu" isBusy={isBusy} onWord={word => void drop(word)} onBack={back} />
      )}
      {shown.is === 'earlier' && (
        <PasswordForm word="Mở bản sao" isBusy={isBusy} onWord={word => void openEarlier(word)} onBack={back} />
      )}
      {shown.is === 'set' && (
        <RecoverySheet
          recovery={shown.recovery}
          word="Đã cất tờ khôi phục"
          onPrint={() => api.saveKeySheet({ recovery: shown.recovery })}
          onKept={back}
        >
          <p>
            Đã mã hóa tệp. Quên mật khẩu thì mở bằng dãy này. Nó chỉ hiện lần này; chương trình không giữ, mất cả hai
            thì không ai mở được tệp. In ra, cất trong tủ khóa.
          </p>
        </RecoverySheet>
      )}
    </section>
  )
}

const followDetail = (isSet: boolean) =>
  isSet ? 'Các bản sao đang được mã hóa theo mật khẩu hiện nay.' : 'Các bản sao đang được bỏ mã hóa như tệp.'

function followWords(isSet: boolean, left: number, isFollowing: boolean): string {
  if (!isFollowing) return `${left} bản sao còn khóa bằng mật khẩu cũ.`
  const what = left > 0 ? `${left} bản sao và tệp của văn bản` : 'Tệp của văn bản'
  return `${what} đang được ${isSet ? 'mã hóa theo' : 'bỏ mã hóa'}.`
}

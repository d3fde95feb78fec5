import { useState } from 'react'
import type { Gate } from '../../../db/model/people/person.ts'
import type { Startup } from '../../../electron/contract.ts'
import { apiOn } from '../../api.ts'
import form from '../../form/form.module.css'
import { Button } from '../../ui/Button.tsx'
import styles from './lock.module.css'
import { NewPin } from './NewPin.tsx'
import { TryAgain } from './TryAgain.tsx'
import { useProof } from './use-proof.ts'

const api = apiOn(null)

type Props = {
  people: Gate['people']
  onBack: () => void
  onDone: (done: { recovery: string; startup: Startup }) => void
}

/** Who asks whom: others ask an administrator; an administrator takes the sheet out of the safe. */
export function ForgottenPin({ people, onBack, onDone }: Props) {
  const admins = people.filter(each => each.role === 'admin')
  const [officer, setOfficer] = useState(admins[0]?.id ?? '')
  const [word, setWord] = useState('')
  const [pin, setPin] = useState<string | null>(null)
  const proof = useProof()
  const isReady = officer !== '' && word.trim() !== '' && pin !== null && proof.seconds === 0
  const recover = async () => {
    const done = await proof.run(() => api.recoverPin({ officer, word, pin: pin ?? '' }))
    if (done) onDone(done)
  }
  return (
    <>
      <header className={styles.head}>
        <h1 id="lock-title">Quên mã PIN</h1>
        <p>
          Người xem, người sửa: nhờ người quản trị đặt mã mới ở trang Người dùng máy này. Người quản trị: gõ dãy trên tờ
          khôi phục cất trong tủ khóa.
        </p>
      </header>
      <form
        className={styles.body}
        onSubmit={event => {
          event.preventDefault()
          if (isReady && !proof.isBusy) void recover()
        }}
      >
        <label htmlFor="lock-admin">Người quản trị</label>
        <select
          id="lock-admin"
          className={form.input}
          value={officer}
          onChange={event => setOfficer(event.currentTarget.value)}
        >
          {admins.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor="lock-word">Dãy trên tờ khôi phục</label>
        <input
          id="lock-word"
          className={form.input}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder="7K2M-9QXB-…"
          value={word}
          onChange={event => setWord(event.currentTarget.value)}
        />
        <NewPin label="Mã PIN mới" onPin={setPin} />
        <TryAgain proof={proof} isReady={isReady} word="Đặt mã PIN mới" />
      </form>
      <footer className={styles.foot}>
        <Button look="quiet" onClick={onBack}>
          Trở về màn hình khóa
        </Button>
      </footer>
    </>
  )
}

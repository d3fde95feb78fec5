import { useState } from 'react'
import type { Startup } from '../../../electron/contract.ts'
import { apiOn } from '../../api.ts'
import form from '../../form/form.module.css'
import { attempt, opened } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './lock.module.css'
import { TryAgain } from './TryAgain.tsx'
import { useProof } from './use-proof.ts'

const api = apiOn(null)

/** The data file is encrypted: its password, or the word of its recovery sheet. */
export function PasswordCard({ startup }: { startup: Startup }) {
  const [word, setWord] = useState('')
  const proof = useProof()
  const file = startup.file.split(/[\\/]/).at(-1)
  const unlock = async () => {
    const done = await proof.run(() => api.unlockData({ word }))
    setWord('')
    if (done) opened(done)
  }
  const choose = async () => {
    const other = await attempt(() => api.openData())
    if (other) opened(other)
  }
  return (
    <article className={styles.card} aria-labelledby="lock-title">
      <header className={styles.head}>
        <h1 id="lock-title">Tệp đang khóa</h1>
        <p>
          Tệp <b>{file}</b> và các bản sao của nó được mã hóa bằng mật khẩu.
        </p>
      </header>
      <form
        className={styles.body}
        onSubmit={event => {
          event.preventDefault()
          if (word !== '' && proof.seconds === 0 && !proof.isBusy) void unlock()
        }}
      >
        <label htmlFor="lock-password">Mật khẩu, hoặc dãy trên tờ khôi phục</label>
        <input
          id="lock-password"
          className={form.input}
          type="password"
          autoComplete="off"
          maxLength={200}
          aria-invalid={proof.text !== null}
          aria-describedby="lock-said"
          value={word}
          onChange={event => setWord(event.currentTarget.value)}
        />
        <TryAgain proof={proof} isReady={word !== ''} word="Mở tệp" />
      </form>
      <footer className={styles.foot}>
        <Button look="quiet" onClick={() => void choose()}>
          Chọn tệp khác
        </Button>
      </footer>
    </article>
  )
}

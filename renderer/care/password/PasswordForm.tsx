import { useId, useState } from 'react'
import { shortestPassword } from '../../../db/model/backup/password.ts'
import form from '../../form/form.module.css'
import { Button } from '../../ui/Button.tsx'
import styles from '../care.module.css'

type Props = {
  isNew?: boolean
  word: string
  /** What follows once a new password is long enough. */
  hint?: string
  isBusy: boolean
  onWord: (password: string) => void
  onBack: () => void
}

/** Asks for a password: a new one twice, one that is known once. */
export function PasswordForm({ isNew = false, word, hint, isBusy, onWord, onBack }: Props) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const id = useId()
  const isShort = isNew && [...password].length < shortestPassword
  const differs = isNew && again !== '' && again !== password
  const isReady = password !== '' && !isShort && (!isNew || again === password)
  return (
    <form
      className={styles.bag}
      onSubmit={event => {
        event.preventDefault()
        if (isReady) onWord(password)
      }}
    >
      <label htmlFor={id}>{isNew ? 'Mật khẩu' : 'Mật khẩu, hoặc dãy trên tờ khôi phục'}</label>
      <input
        id={id}
        className={form.input}
        type="password"
        autoComplete="off"
        maxLength={200}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      {isNew && (
        <>
          <label htmlFor={`${id}-again`}>Gõ lại mật khẩu</label>
          <input
            id={`${id}-again`}
            className={form.input}
            type="password"
            autoComplete="off"
            maxLength={200}
            value={again}
            onChange={event => setAgain(event.currentTarget.value)}
          />
          <p className={styles.gap} role="status">
            {differs
              ? 'Hai lần gõ chưa giống nhau.'
              : isShort
                ? `Ít nhất ${shortestPassword} ký tự, như một câu ngắn dễ nhớ.`
                : hint}
          </p>
        </>
      )}
      <div className={styles.buttons}>
        <Button look="primary" type="submit" isBusy={isBusy} disabled={!isReady}>
          {word}
        </Button>
        <Button onClick={onBack}>Thôi</Button>
      </div>
    </form>
  )
}

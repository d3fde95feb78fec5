import { useId, useState } from 'react'
import { apiOn } from '../api.ts'
import form from '../form/form.module.css'
import { say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { NewPin } from './lock/NewPin.tsx'
import { useProof } from './lock/use-proof.ts'
import styles from './people.module.css'

const api = apiOn(null)

/** Whoever is in changes the own PIN, by the one before. */
export function OwnPin({ onChange }: { onChange: () => Promise<void> }) {
  const [isOpen, setOpen] = useState(false)
  const [pin, setPin] = useState('')
  const [next, setNext] = useState<string | null>(null)
  const proof = useProof()
  const id = useId()
  const isReady = pin !== '' && next !== null && proof.seconds === 0
  const change = async () => {
    const done = await proof.run(() => api.changeOwnPin({ pin, next: next ?? '' }))
    setPin('')
    if (!done) return
    setOpen(false)
    say({ text: 'Đã đổi mã PIN' })
    await onChange()
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Mã PIN của tôi</h2>
      {isOpen ? (
        <form
          className={styles.form}
          onSubmit={event => {
            event.preventDefault()
            if (isReady) void change()
          }}
        >
          <label htmlFor={id}>Mã PIN đang dùng</label>
          <input
            id={id}
            className={form.input}
            type="password"
            autoComplete="off"
            maxLength={64}
            value={pin}
            onChange={event => setPin(event.currentTarget.value)}
          />
          <NewPin label="Mã PIN mới" onPin={setNext} />
          {proof.text && (
            <p className={styles.bad} role="alert">
              {proof.text}
            </p>
          )}
          <div className={styles.buttons}>
            <Button look="primary" type="submit" isBusy={proof.isBusy} disabled={!isReady}>
              {proof.seconds > 0 ? `Gõ lại được sau ${proof.clock}` : 'Đổi mã PIN'}
            </Button>
            <Button onClick={() => setOpen(false)}>Thôi</Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>Đổi mã PIN của tôi</Button>
      )}
    </section>
  )
}

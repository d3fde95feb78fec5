import { useState } from 'react'
import { roleWords } from '../../../db/model/people/person.ts'
import type { Startup } from '../../../electron/contract.ts'
import { apiOn } from '../../api.ts'
import form from '../../form/form.module.css'
import closed from '../../shell/start/ClosedScreen.module.css'
import { Toasts } from '../../shell/Toasts.tsx'
import { Brand, WindowButtons } from '../../shell/TopBar.tsx'
import { attempt, opened } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { ForgottenPin } from './ForgottenPin.tsx'
import styles from './lock.module.css'
import { NewSheet } from './NewSheet.tsx'
import { TryAgain } from './TryAgain.tsx'
import { useProof } from './use-proof.ts'

const api = apiOn(null)

type Shown = { is: 'pin' } | { is: 'forgotten' } | { is: 'recovered'; recovery: string; startup: Startup }

/** Nobody is in: who works, and the PIN. Nothing of the data is in the window. */
export function LockScreen({ startup }: { startup: Startup }) {
  const [shown, setShown] = useState<Shown>({ is: 'pin' })
  return (
    <div className={closed.window}>
      <header className={closed.bar}>
        <Brand />
        <WindowButtons />
      </header>
      <main className={closed.ground}>
        <article className={styles.card} aria-labelledby="lock-title">
          {shown.is === 'pin' && <PinCard startup={startup} onForgotten={() => setShown({ is: 'forgotten' })} />}
          {shown.is === 'forgotten' && (
            <ForgottenPin
              people={startup.gate?.people ?? []}
              onBack={() => setShown({ is: 'pin' })}
              onDone={done => setShown({ is: 'recovered', ...done })}
            />
          )}
          {shown.is === 'recovered' && (
            <div className={styles.body}>
              <h1 id="lock-title">Đã đặt mã PIN mới</h1>
              <NewSheet
                recovery={shown.recovery}
                word="Đã cất tờ mới, vào làm việc"
                onKept={() => opened(shown.startup)}
              />
            </div>
          )}
        </article>
      </main>
      <Toasts />
    </div>
  )
}

function PinCard({ startup, onForgotten }: { startup: Startup; onForgotten: () => void }) {
  const people = startup.gate?.people ?? []
  const [officer, setOfficer] = useState(people.length === 1 ? (people[0]?.id ?? '') : '')
  const [pin, setPin] = useState('')
  const proof = useProof()
  const file = startup.file.split(/[\\/]/).at(-1)
  const enter = async () => {
    // What is typed while one try is weighed is the next.
    setPin('')
    const done = await proof.run(() => api.comeIn({ officer, pin }))
    if (done) opened(done)
  }
  const choose = async () => {
    const other = await attempt(() => api.openData())
    if (other) opened(other)
  }
  return (
    <>
      <header className={styles.head}>
        <h1 id="lock-title">Máy đang khóa</h1>
        <p>
          Tệp <b>{file}</b> hỏi ai đang làm. Chọn tên, gõ mã PIN.
        </p>
      </header>
      <form
        className={styles.body}
        onSubmit={event => {
          event.preventDefault()
          if (officer && pin && proof.seconds === 0 && !proof.isBusy) void enter()
        }}
      >
        <fieldset className={styles.people}>
          <legend>Người dùng</legend>
          {people.map(({ id, name, role }) => (
            <label key={id} className={styles.person} data-chosen={id === officer || undefined}>
              <input
                type="radio"
                name="officer"
                checked={id === officer}
                onChange={() => {
                  setOfficer(id)
                  proof.clear()
                }}
              />
              <b>{name}</b>
              <span>{roleWords[role]}</span>
            </label>
          ))}
        </fieldset>
        <label htmlFor="lock-pin">Mã PIN</label>
        <input
          id="lock-pin"
          className={form.input}
          type="password"
          autoComplete="off"
          maxLength={64}
          aria-invalid={proof.text !== null}
          aria-describedby="lock-said"
          value={pin}
          onChange={event => setPin(event.currentTarget.value)}
        />
        <TryAgain proof={proof} isReady={officer !== '' && pin !== ''} word="Vào làm việc" />
      </form>
      <footer className={styles.foot}>
        <Button look="quiet" onClick={onForgotten}>
          Quên mã PIN
        </Button>
        <Button look="quiet" onClick={() => void choose()}>
          Mở tệp dữ liệu khác
        </Button>
      </footer>
    </>
  )
}

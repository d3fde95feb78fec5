import { useId, useState } from 'react'
import { pinFault, pinLength } from '../../../db/model/people/person.ts'
import form from '../../form/form.module.css'
import styles from './lock.module.css'

/** A new PIN, typed twice. Tells it once it can be taken, null until then. */
export function NewPin({ label, onPin }: { label: string; onPin: (pin: string | null) => void }) {
  const [typed, setTyped] = useState({ pin: '', again: '' })
  const id = useId()
  const fault = typed.pin === '' ? null : pinFault(typed.pin)
  const differs = typed.again !== '' && typed.again !== typed.pin
  const take = (next: typeof typed) => {
    setTyped(next)
    onPin(next.pin === next.again && next.pin !== '' && pinFault(next.pin) === null ? next.pin : null)
  }
  const said = fault
    ? `Mã này ${fault}.`
    : differs
      ? 'Hai lần gõ chưa giống nhau.'
      : `Từ ${pinLength.least} số hoặc chữ, không phải ngày sinh.`
  const input = (name: 'pin' | 'again', words: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{words}</label>
      <input
        id={`${id}-${name}`}
        className={form.input}
        type="password"
        autoComplete="off"
        maxLength={pinLength.most}
        value={typed[name]}
        onChange={event => take({ ...typed, [name]: event.currentTarget.value })}
      />
    </>
  )
  return (
    <>
      {input('pin', label)}
      {input('again', `Gõ lại ${label.toLowerCase().replace('pin', 'PIN')}`)}
      <p className={styles.hint} role="status">
        {said}
      </p>
    </>
  )
}

import { useId, useState } from 'react'
import { type PeopleView, type Role, roleWords } from '../../db/model/people/person.ts'
import form from '../form/form.module.css'
import { Button } from '../ui/Button.tsx'
import { NewPin } from './lock/NewPin.tsx'
import styles from './people.module.css'

type Given = { name: string; role: Role; personal: boolean; pin: string | null }
type Props = {
  word: string
  officer?: PeopleView['officers'][number]
  onSave: (given: Given) => Promise<void>
  onBack: () => void
}

const roles: Role[] = ['viewer', 'editor', 'admin']

/** A person's name, role and PIN; of one who is there the PIN stays unless another is typed. */
export function OfficerForm({ word, officer, onSave, onBack }: Props) {
  const [given, setGiven] = useState<Given>({
    ...{ name: officer?.name ?? '', role: officer?.role ?? 'viewer', personal: officer?.personal === true, pin: null },
  })
  const [isNewPin, setNewPin] = useState(officer === undefined)
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const isReady = given.name.trim() !== '' && (!isNewPin || given.pin !== null)
  const save = async () => {
    setBusy(true)
    await onSave({ ...given, name: given.name.trim() })
    setBusy(false)
  }
  return (
    <form
      className={styles.form}
      aria-label={word}
      onSubmit={event => {
        event.preventDefault()
        if (isReady) void save()
      }}
    >
      <label htmlFor={id}>Họ tên</label>
      <input
        id={id}
        className={form.input}
        maxLength={120}
        autoComplete="off"
        value={given.name}
        onChange={event => setGiven({ ...given, name: event.currentTarget.value })}
      />
      <fieldset className={styles.roles}>
        <legend>Vai trò</legend>
        {roles.map(role => (
          <label key={role}>
            <input
              type="radio"
              name={`${id}-role`}
              checked={given.role === role}
              onChange={() => setGiven({ ...given, role })}
            />
            {roleWords[role]}
          </label>
        ))}
      </fieldset>
      {given.role === 'viewer' && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={given.personal}
            onChange={event => setGiven({ ...given, personal: event.currentTarget.checked })}
          />
          Được xem tên, giấy tờ, điện thoại, số tiền từng hộ
        </label>
      )}
      {isNewPin ? (
        <NewPin label="Mã PIN" onPin={pin => setGiven(now => ({ ...now, pin }))} />
      ) : (
        <div>
          <Button look="quiet" onClick={() => setNewPin(true)}>
            Đặt mã PIN mới
          </Button>
        </div>
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

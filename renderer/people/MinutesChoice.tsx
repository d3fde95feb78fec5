import { useId } from 'react'
import { lockMinutes } from '../../db/model/people/person.ts'
import form from '../form/form.module.css'

/** After how many minutes without input the window locks. */
export function MinutesChoice({ minutes, onMinutes }: { minutes: number; onMinutes: (minutes: number) => void }) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>Tự khóa khi không ai dùng</label>
      <select
        id={id}
        className={form.input}
        value={minutes}
        onChange={event => onMinutes(Number(event.currentTarget.value))}
      >
        {lockMinutes.map(each => (
          <option key={each} value={each}>
            {each === 0 ? 'không tự khóa' : `sau ${each} phút`}
          </option>
        ))}
      </select>
    </>
  )
}

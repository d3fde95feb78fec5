import { useId } from 'react'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import styles from './agenda.module.css'
import { change, type Draft } from './draft.ts'

const names = ['name', 'date', 'place', 'chair', 'since'] as const

/** What the meeting is: its name, day, place and chair, and the day that its figures are compared with. */
export function MeetingFields({ draft, missing }: { draft: Draft; missing: string | null }) {
  const id = useId()
  return (
    <div className={styles.fields}>
      {names.map(name => {
        const info = infoOf(kinds.meeting.fields[name])
        return (
          <div key={name} className={styles.field} data-field={name}>
            <label htmlFor={`${id}-${name}`}>{info.label.vi}</label>
            <FieldInput
              id={`${id}-${name}`}
              info={info}
              typed={draft[name]}
              onType={typed => change({ [name]: typed })}
              describedBy={`${id}-missing`}
            />
          </div>
        )
      })}
      <p id={`${id}-missing`} className={styles.missing} role="status">
        {missing}
      </p>
    </div>
  )
}

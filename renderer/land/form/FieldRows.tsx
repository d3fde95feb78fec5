import { useId } from 'react'
import { showValue } from '../../../db/model/text/show.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import form from '../../form/form.module.css'
import styles from './form.module.css'
import type { Fields } from './use-fields.ts'

const wideKinds = ['ref', 'note', 'text']

type Props = { fields: Fields; only?: readonly string[]; help?: Record<string, string> }

/** Labels and inputs of some fields, two narrow ones beside each other; what cannot be read is said under its input. */
export function FieldRows({ fields, only = fields.names, help = {} }: Props) {
  const id = useId()
  return (
    <div className={styles.rows}>
      {only.map(name => {
        const info = fields.infos[name]
        const reading = fields.readings[name]
        if (!info || !reading) return null
        const typed = fields.typed[name] ?? ''
        const problem = 'problem' in reading && typed.trim() !== '' ? reading.problem : null
        const read = !problem && info.kind === 'money' && 'value' in reading && reading.value !== null
        return (
          <div
            key={name}
            className={styles.field}
            data-wide={wideKinds.includes(info.kind) || name === 'use' || undefined}
          >
            <label htmlFor={`${id}-${name}`}>
              {info.label.vi}
              {info.required && <span className={styles.must}> (bắt buộc)</span>}
            </label>
            <FieldInput
              id={`${id}-${name}`}
              info={info.kind === 'money' ? { ...info, unit: undefined } : info}
              typed={typed}
              onType={text => fields.type(name, text)}
              describedBy={`${id}-${name}-said`}
              isWrong={problem !== null}
            />
            <div id={`${id}-${name}-said`} aria-live="polite">
              {problem && <p className={form.problem}>{problem}</p>}
              {'either' in reading && reading.either && problem && (
                <p className={form.either}>
                  {reading.either.map(text => (
                    <button key={text} type="button" className={form.link} onClick={() => fields.type(name, text)}>
                      Là {text}
                    </button>
                  ))}
                </p>
              )}
              {read && <p className={form.help}>{showValue(info, 'value' in reading ? reading.value : null)}</p>}
              {help[name] && <p className={form.help}>{help[name]}</p>}
            </div>
          </div>
        )
      })}
    </div>
  )
}

import { useId } from 'react'
import form from '../form/form.module.css'
import { RefPicker } from '../form/pick/RefPicker.tsx'
import type { Stranger } from './draft.ts'
import styles from './review.module.css'

type Props = { strangers: Stranger[]; onChange: (strangers: Stranger[]) => void }

const answers: { as: Stranger['as']; word: string }[] = [
  { as: 'name', word: 'chỉ ghi tên' },
  { as: 'known', word: 'là cơ quan trong sổ' },
  { as: 'new', word: 'thêm vào sổ' },
]

/** Bodies that the register does not know by this name, each asked once for the whole paper. */
export function Strangers({ strangers, onChange }: Props) {
  const change = (at: number, patch: Partial<Stranger>) =>
    onChange(strangers.map((each, i) => (i === at ? { ...each, ...patch } : each)))
  return (
    <section className={styles.strangers} aria-label="Cơ quan chưa rõ">
      <h2>Cơ quan chưa rõ ({strangers.length})</h2>
      <p className={form.help}>
        Sổ chưa có cơ quan mang tên này của tỉnh và thời gian ấy, hoặc có nhiều. Trả lời một lần cho cả văn bản.
      </p>
      <ul>
        {strangers.map((stranger, at) => (
          <StrangerLine key={stranger.name} stranger={stranger} onChange={patch => change(at, patch)} />
        ))}
      </ul>
    </section>
  )
}

function StrangerLine({ stranger, onChange }: { stranger: Stranger; onChange: (patch: Partial<Stranger>) => void }) {
  const id = useId()
  return (
    <li className={styles.stranger}>
      <label htmlFor={id}>{stranger.name}</label>
      <select
        id={id}
        className={form.input}
        value={stranger.as}
        onChange={event => onChange({ as: event.currentTarget.value as Stranger['as'] })}
      >
        {answers.map(({ as, word }) => (
          <option key={as} value={as}>
            {word}
          </option>
        ))}
      </select>
      {stranger.as === 'known' && (
        <div className={styles.pick}>
          <RefPicker
            id={`${id}-pick`}
            kind="agency"
            value={stranger.agency}
            label={`Cơ quan là ${stranger.name}`}
            onPick={agency => onChange({ agency })}
          />
        </div>
      )}
    </li>
  )
}

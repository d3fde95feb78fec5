import { X } from 'lucide-react'
import { useId } from 'react'
import formStyles from '../../form/form.module.css'
import { RefPicker } from '../../form/pick/RefPicker.tsx'
import { Ask } from './Deed.tsx'
import styles from './deed.module.css'
import { focusSoon, titleNow } from './title.ts'

/** An agency as a paper prints it; `agency` is its record's id, "" where only the words are known. */
export type NamedParty = { key: number; name: string; agency: string }

type Props = { label: string; parties: NamedParty[]; onParties: (parties: NamedParty[]) => void }

/** Agencies by the names that a paper prints, each tied to its record when there is one. */
export function Parties({ label, parties, onParties }: Props) {
  const id = useId()
  const change = (key: number, patch: Partial<NamedParty>) =>
    onParties(parties.map(each => (each.key === key ? { ...each, ...patch } : each)))
  async function pick(party: NamedParty, agency: string): Promise<void> {
    change(party.key, { agency })
    focusSoon(`${id}-${party.key}`)
    // The printed name is the person's to write; an empty one takes the agency's own, without its province.
    if (agency && party.name.trim() === '')
      change(party.key, { agency, name: (await titleNow('agency', agency)).replace(/ tỉnh \S+( \S+)?$/, '') })
  }
  return (
    <div className={styles.list}>
      <span className={styles.ask}>
        <label htmlFor={parties[0] ? `${id}-${parties[0].key}` : undefined}>{label}</label>
      </span>
      {parties.map(party => (
        <div key={party.key} className={styles.party}>
          <div>
            <RefPicker
              id={`${id}-${party.key}`}
              kind="agency"
              value={party.agency}
              label={`Cơ quan ${label.toLowerCase()}`}
              onPick={agency => void pick(party, agency)}
            />
          </div>
          <button
            type="button"
            className={styles.remove}
            aria-label={`Bỏ ${party.name || 'cơ quan này'}`}
            onClick={() => onParties(parties.filter(each => each.key !== party.key))}
          >
            <X size={15} strokeWidth={1.75} aria-hidden />
          </button>
          <div className={styles.first}>
            <Ask label="Tên trong văn bản">
              {name => (
                <input
                  id={name}
                  className={formStyles.input}
                  autoComplete="off"
                  value={party.name}
                  onChange={event => change(party.key, { name: event.currentTarget.value })}
                />
              )}
            </Ask>
          </div>
        </div>
      ))}
      <button
        type="button"
        className={styles.add}
        onClick={() =>
          onParties([...parties, { key: Math.max(-1, ...parties.map(each => each.key)) + 1, name: '', agency: '' }])
        }
      >
        + Thêm cơ quan {label.toLowerCase()}
      </button>
    </div>
  )
}

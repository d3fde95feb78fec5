import { useId, useState } from 'react'
import form from '../form/form.module.css'
import { RefPicker } from '../form/pick/RefPicker.tsx'
import styles from './review.module.css'

type Props = {
  /** The figure as it is printed, for its name. */
  value: string
  named: { id: string; name: string }[]
  zones: string[]
  /** What it is about when it is about no zone. */
  whole: string
  onZones: (zones: string[]) => void
}

/** Whose figure it is: a zone that stands beside it, all of those together, another one, or what the whole paper is about. */
export function FigureZone({ value, named, zones, whole, onZones }: Props) {
  const id = useId()
  const [isOther, setOther] = useState(false)
  const [first = ''] = zones
  const isNamed = zones.length !== 1 || named.some(each => each.id === first)
  const label = `${value} của khu nào`
  const pick = (choice: string) => {
    setOther(choice === 'other')
    if (choice !== 'other') onZones(choice === 'all' ? named.map(each => each.id) : choice ? [choice] : [])
  }
  return (
    <div className={styles.zone}>
      <select
        className={form.input}
        aria-label={label}
        value={isOther || !isNamed ? 'other' : zones.length > 1 ? 'all' : first}
        onChange={event => pick(event.currentTarget.value)}
      >
        <option value="">{whole}</option>
        {named.map(each => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
        {named.length > 1 && <option value="all">Chung cho {named.length} khu, không tách được</option>}
        <option value="other">Khu khác trong sổ</option>
      </select>
      {(isOther || !isNamed) && (
        <RefPicker
          id={id}
          kind="zone"
          value={isNamed ? '' : first}
          label={label}
          onPick={zone => onZones(zone ? [zone] : [])}
        />
      )}
    </div>
  )
}

import type { LucideIcon } from 'lucide-react'
import styles from './FilterInput.module.css'

type Props = {
  icon: LucideIcon
  label: string
  hint: string
  typed: string
  onType: (typed: string) => void
  width?: string
}

/** The one-line field above a list that leaves fewer rows of it. */
export function FilterInput({ icon: Icon, label, hint, typed, onType, width }: Props) {
  return (
    <label className={styles.field} style={{ width }}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={hint}
        value={typed}
        onChange={event => onType(event.currentTarget.value)}
      />
    </label>
  )
}

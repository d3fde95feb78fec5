import { Tooltip } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import styles from './IconButton.module.css'
import { overPanels } from './layers.ts'

type Props = { icon: LucideIcon; label: string; keys?: string; onClick: () => void }

/** A deed shown as an icon alone: its name is in the tooltip and for the screen reader. */
export function IconButton({ icon: Icon, label, keys, onClick }: Props) {
  return (
    <Tooltip
      zIndex={overPanels}
      label={keys ? `${label} (${keys})` : label}
      openDelay={300}
      events={{ hover: true, focus: true, touch: false }}
    >
      <button type="button" className={styles.icon} aria-label={label} onClick={onClick}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}

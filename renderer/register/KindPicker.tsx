import { Popover } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { attempt, show } from '../state.ts'
import { overPanels } from '../ui/layers.ts'
import styles from './KindPicker.module.css'
import { kindsByNoun, nouns } from './sheet/nouns.ts'

/** All kinds under their nouns with how many records each has; one press opens its table. */
export function KindPicker({ kind }: { kind: KindName }) {
  const [isOpen, setOpen] = useState(false)
  const counts = useCounts(isOpen)
  const pick = (next: KindName) => {
    setOpen(false)
    show({ is: 'register', kind: next, record: null })
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      zIndex={overPanels}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Sổ khác
          <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label="Các sổ">
        {kindsByNoun.map(([noun, kinds]) => (
          <section key={noun} className={styles.noun}>
            <h3>{nouns[noun]}</h3>
            <ul>
              {kinds.map(each => (
                <li key={each}>
                  <button
                    type="button"
                    className={styles.kind}
                    aria-current={each === kind || undefined}
                    data-autofocus={each === kind || undefined}
                    onClick={() => pick(each)}
                  >
                    <span>{kindOf(each).label.vi}</span>
                    {counts && <span className={styles.count}>{formatNumber(counts[each])}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Counted each time the picker opens. */
function useCounts(isOpen: boolean): Record<KindName, number> | null {
  const [counts, setCounts] = useState<Record<KindName, number> | null>(null)
  useEffect(
    function count() {
      if (isOpen) void attempt(() => api.counts()).then(read => read && setCounts(read))
    },
    [isOpen],
  )
  return counts
}

import { Combobox, useCombobox } from '@mantine/core'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import { overPanels } from '../../ui/layers.ts'
import { Unsearched } from '../../ui/Unsearched.tsx'
import styles from './picker.module.css'

type Props<T extends { id: string }> = {
  id: string
  label: string
  placeholder: string
  find: (text: string) => Promise<T[]>
  draw: (item: T, typed: string) => ReactNode
  onPick: (item: T) => void
  /** Deeds under the found rows: "Thêm văn bản mới". */
  deeds?: { id: string; words: ReactNode; run: (typed: string) => void }[]
  onKeyDown?: (event: KeyboardEvent, typed: string) => void
  /** The person has just cleared what stood here: the keyboard stays. */
  autoFocus?: boolean
  'aria-describedby'?: string
}

/** A search that picks one record: typing without accents works, arrows and Enter choose. */
export function Picker<T extends { id: string }>({ id, label, find, draw, onPick, deeds = [], ...props }: Props<T>) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<T[]>([])
  const [round, setRound] = useState(0)
  const searchAgain = useCallback(() => setRound(before => before + 1), [])
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round finds what the search has learnt since
  useEffect(
    function searchTyped() {
      let isCurrent = true
      const wait = setTimeout(() => {
        void find(typed).then(items => {
          if (isCurrent) setFound(items)
        })
      }, 120)
      return () => {
        isCurrent = false
        clearTimeout(wait)
      }
    },
    [find, typed, round],
  )

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    props.onKeyDown?.(event, typed)
    if (event.key !== 'Escape' || !combobox.dropdownOpened) return
    // The list is the nearest layer: the form stays.
    event.preventDefault()
    event.stopPropagation()
    combobox.closeDropdown()
  }

  function submit(value: string): void {
    const item = found.find(each => each.id === value)
    combobox.closeDropdown()
    if (item) onPick(item)
    else deeds.find(each => each.id === value)?.run(typed)
  }

  return (
    <Combobox
      zIndex={overPanels}
      store={combobox}
      onOptionSubmit={submit}
      offset={4}
      floatingHeight="viewport"
      shadow="md"
      classNames={{ dropdown: styles.dropdown, option: styles.option }}
    >
      <Combobox.Target>
        <span className={styles.box}>
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              id={id}
              className={styles.input}
              type="text"
              autoComplete="off"
              placeholder={props.placeholder}
              aria-describedby={props['aria-describedby']}
              // biome-ignore lint/a11y/noAutofocus: see the property
              autoFocus={props.autoFocus}
              value={typed}
              onChange={event => {
                setTyped(event.currentTarget.value)
                combobox.openDropdown()
                combobox.resetSelectedOption()
              }}
              onFocus={() => combobox.openDropdown()}
              onClick={() => combobox.openDropdown()}
              onBlur={() => combobox.closeDropdown()}
              onKeyDownCapture={press}
            />
          </Combobox.EventsTarget>
          <Search className={styles.glass} size={15} strokeWidth={1.75} aria-hidden />
        </span>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label}>
          <div className={styles.found}>
            {found.map(item => (
              <Combobox.Option key={item.id} value={item.id}>
                {draw(item, typed)}
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>Không tìm thấy gì khớp với "{typed}"</Combobox.Empty>}
          </div>
          {deeds.map(deed => (
            <Combobox.Option key={deed.id} value={deed.id} className={styles.deed}>
              {deed.words}
            </Combobox.Option>
          ))}
        </Combobox.Options>
        <Unsearched text={typed} onAllKnown={searchAgain} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

import { Popover } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { type ThemeName, themeNames, themes } from '../../../db/model/theme.ts'
import { paint, useAtlas } from '../../state.ts'
import styles from './furniture.module.css'

/** What stands in the row; the others are a press farther, in the menu at its end. */
const inRow: readonly ThemeName[] = ['status', 'planning', 'clearance', 'call', 'directive']
const groups = [
  ['ground', 'Đất và vốn'],
  ['call', 'Kêu gọi đầu tư'],
  ['price', 'Giá, mỗi loại một bản đồ'],
] as const

/** Which theme gives zones, phases and plots their classes. */
export function ThemeSwitch() {
  const current = useAtlas(state => state.theme)
  const [isOpen, setOpen] = useState(false)
  const isInRow = inRow.includes(current)
  const choose = (theme: ThemeName) => {
    paint(theme)
    setOpen(false)
  }
  return (
    <fieldset className={styles.themes} data-furniture>
      <legend className="visually-hidden">Chuyên đề của bản đồ</legend>
      {inRow.map(theme => (
        <label key={theme} className={styles.theme}>
          <input
            className="visually-hidden"
            type="radio"
            name="map-theme"
            checked={theme === current}
            onChange={() => paint(theme)}
          />
          {themes[theme].label.vi}
        </label>
      ))}
      <Popover
        position="bottom-start"
        offset={8}
        shadow="none"
        trapFocus
        returnFocus
        opened={isOpen}
        onChange={setOpen}
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.more}
            data-chosen={!isInRow || undefined}
            aria-label={isInRow ? 'Chuyên đề khác' : `Chuyên đề khác, đang xem ${themes[current].label.vi}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isInRow ? 'Khác' : themes[current].label.vi}
            <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.menu} onKeyDown={walk}>
          {groups.map(([group, title]) => (
            <fieldset key={group} className={styles.group}>
              <legend className={styles.menuTitle}>{title}</legend>
              {themeNames
                .filter(theme => themes[theme].group === group && !inRow.includes(theme))
                .map(theme => (
                  <button
                    key={theme}
                    type="button"
                    className={styles.choice}
                    aria-pressed={theme === current}
                    onClick={() => choose(theme)}
                  >
                    {themes[theme].label.vi}
                  </button>
                ))}
            </fieldset>
          ))}
        </Popover.Dropdown>
      </Popover>
    </fieldset>
  )
}

/** Arrows walk the menu's choices round, Home and End go to the first and the last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const choices = [...event.currentTarget.querySelectorAll('button')]
  const at = choices.findIndex(choice => choice.matches(':focus'))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  choices[(to + choices.length) % choices.length]?.focus()
}

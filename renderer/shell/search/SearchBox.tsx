import { FocusTrap } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Hit } from '../../../db/store/search.ts'
import { api } from '../../api.ts'
import { attempt, cover } from '../../state.ts'
import { Unsearched } from '../../ui/Unsearched.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { useGoals } from './goals.ts'
import { type Found, Hits, openFound } from './Hits.tsx'
import styles from './SearchBox.module.css'

/** Ctrl K: finds anything by words as they are typed, and opens it. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [hits, setHits] = useState<Hit[]>([])
  const goals = useGoals(text)
  const found: Found[] = [...goals.map(goal => ({ goal })), ...hits.map(hit => ({ hit }))]
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useFocusBack()

  useEffect(function focusInput() {
    input.current?.focus()
  }, [])

  const look = useCallback(
    function look() {
      let isLatest = true
      void attempt(() => api.search({ text, limit: 30 })).then(answer => {
        if (!isLatest || !answer) return
        setHits(answer)
        setAt(0)
      })
      return () => {
        isLatest = false
      }
    },
    [text],
  )
  useEffect(look, [look])

  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const move = moves[event.key]
    const one = found[at]
    if (move) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(found.length - 1, at + move)))
    } else if (event.key === 'Enter' && one) {
      // The box closes at once and the focus goes back: this Enter must not press what then has it.
      event.preventDefault()
      openFound(one)
    }
  }

  return (
    <div className={styles.ground}>
      <button
        type="button"
        className={styles.away}
        aria-label="Đóng ô tìm"
        tabIndex={-1}
        onClick={() => cover({ is: 'none' })}
      />
      <FocusTrap>
        <div className={styles.box} role="dialog" aria-modal="true" aria-label="Tìm trong toàn bộ hồ sơ">
          <input
            ref={input}
            className={styles.input}
            role="combobox"
            aria-label="Tìm khu, văn bản, nhiệm vụ"
            aria-expanded={found.length > 0}
            aria-controls="search-hits"
            aria-activedescendant={found[at] && `hit-${at}`}
            placeholder="Tìm khu, văn bản, nhiệm vụ, đơn vị cũ hoặc mới, tọa độ; không cần dấu"
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={press}
          />
          <Hits found={found} at={at} text={text} hover={setAt} />
          <Unsearched text={text} onAllKnown={look} />
          <p className={styles.foot}>
            <kbd>↑↓</kbd> chọn <kbd>Enter</kbd> mở <kbd>Esc</kbd> đóng
          </p>
        </div>
      </FocusTrap>
    </div>
  )
}

import { FocusTrap } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { kindOf } from '../../db/model/record/kinds.ts'
import type { Hit } from '../../db/store/search.ts'
import { api } from '../api.ts'
import { attempt, cover } from '../state.ts'
import { Marked } from '../ui/sign/Marked.tsx'
import { besideTitle } from '../ui/sign/snippet.ts'
import { Unsearched } from '../ui/Unsearched.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { openHit } from './open-hit.ts'
import styles from './SearchBox.module.css'

/** Ctrl K: finds anything by words as they are typed, and opens it. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [hits, setHits] = useState<Hit[]>([])
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  useFocusBack()

  useEffect(function focusInput() {
    input.current?.focus()
  }, [])

  const look = useCallback(
    function look() {
      let isLatest = true
      void attempt(() => api.search({ text, limit: 30 })).then(found => {
        if (!isLatest || !found) return
        setHits(found)
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
    const hit = hits[at]
    if (move) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(hits.length - 1, at + move)))
    } else if (event.key === 'Enter' && hit) void openHit(hit)
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
            aria-expanded={hits.length > 0}
            aria-controls="search-hits"
            aria-activedescendant={hits[at] && `hit-${at}`}
            placeholder="Tìm khu, văn bản, nhiệm vụ, đơn vị cũ hoặc mới; không cần dấu"
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={press}
          />
          <Hits hits={hits} at={at} text={text} hover={setAt} />
          <Unsearched text={text} onAllKnown={look} />
          <p className={styles.foot}>
            <kbd>↑↓</kbd> chọn <kbd>Enter</kbd> mở <kbd>Esc</kbd> đóng
          </p>
        </div>
      </FocusTrap>
    </div>
  )
}

type HitsProps = { hits: Hit[]; at: number; text: string; hover: (at: number) => void }

function Hits({ hits, at, text, hover }: HitsProps) {
  useEffect(
    function keepInSight() {
      document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' })
    },
    [at],
  )
  if (text.trim() === '')
    return (
      <p className={styles.none}>
        Gõ tên khu, số văn bản (“1755 QD UBND”), việc (“gpmb thanh loc”) hoặc tên xã, huyện cũ.
      </p>
    )
  if (hits.length === 0)
    return <p className={styles.none}>Không thấy hồ sơ nào có đủ các chữ này. Thử bớt chữ, hoặc gõ không dấu.</p>
  return (
    <div id="search-hits" className={styles.hits} role="listbox" aria-label="Kết quả">
      {hits.map((hit, index) => (
        <div
          key={`${hit.kind}/${hit.id}`}
          id={`hit-${index}`}
          className={styles.hit}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onMouseMove={() => hover(index)}
          onClick={() => void openHit(hit)}
          onKeyDown={event => event.key === 'Enter' && void openHit(hit)}
        >
          <span className={styles.kind}>{kindOf(hit.kind).label.vi}</span>
          <span className={styles.title}>
            <Marked text={hit.title} typed={text} />
          </span>
          <span className={styles.snippet}>
            <Marked text={besideTitle(hit.snippet, hit.title)} typed={text} />
          </span>
        </div>
      ))}
    </div>
  )
}

import { FileText } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Book } from './book.ts'
import { PageView } from './PageView.tsx'
import styles from './page.module.css'
import { useBook } from './use-book.ts'

/** px: the ground beside a page, between two, and the width of a small one. */
const room = { side: 24, between: 16, small: 68 }
/** An A4 sheet at 96 px an inch; beyond 1,25 of it the letters of 13 pt are larger than anyone needs. */
const widest = 794 * 1.25

type Props = { code: string; label: string; onPage: (page: number, of: number) => void }

/** The printed paper itself, page by page, with its pages small at the left: what is seen is what leaves. */
export function Pages({ code, label, onPage }: Props) {
  const state = useBook(code)
  const ground = useRef<HTMLElement>(null)
  const [box, setBox] = useState({ width: 0, height: 0 })
  const [top, setTop] = useState(0)
  useEffect(function measure() {
    const element = ground.current
    if (!element) return
    const watch = new ResizeObserver(() => setBox({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const book = state.is === 'ready' ? state.book : null
  const width = Math.max(200, Math.min(widest, box.width - 2 * room.side))
  const step = book ? (width * book.heightPt) / book.widthPt + room.between : 1
  const now = book ? Math.min(book.count, Math.max(1, Math.floor((top + box.height / 3) / step) + 1)) : 0
  const count = book?.count ?? 0
  useEffect(
    function tellPage() {
      onPage(now, count)
    },
    [now, count, onPage],
  )
  const go = (page: number) => {
    if (ground.current) ground.current.scrollTop = (page - 1) * step
  }
  return (
    <div className={styles.desk} aria-busy={state.is === 'loading' || !state.isCurrent || undefined}>
      <Thumbs book={book} now={now} onGo={go} />
      <section
        ref={ground}
        className={styles.ground}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that is scrolled is reached with the keyboard
        tabIndex={0}
        onScroll={event => setTop(event.currentTarget.scrollTop)}
      >
        {book &&
          pagesOf(book).map(page => (
            <PageView
              key={page}
              book={book}
              number={page}
              width={width}
              isNear={box.width > 0 && Math.abs(page - now) <= Math.ceil(box.height / step) + 1}
            />
          ))}
        {state.is === 'refused' && (
          <EmptyState
            icon={<FileText size={26} strokeWidth={1.75} />}
            title="Chưa xem được trang in"
            why="Chương trình chưa dựng được trang của tờ này. Chọn lại dự án; nếu vẫn vậy, đóng rồi mở lại chương trình."
          />
        )}
      </section>
    </div>
  )
}

const pagesOf = ({ count }: Book): number[] => Array.from({ length: count }, (_, at) => at + 1)

type ThumbProps = { book: Book | null; now: number; onGo: (page: number) => void }

function Thumbs({ book, now, onGo }: ThumbProps) {
  const strip = useRef<HTMLElement>(null)
  useEffect(
    function followPage() {
      strip.current?.querySelector(`[data-page="${now}"]`)?.scrollIntoView({ block: 'nearest' })
    },
    [now],
  )
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || !book) return
    event.preventDefault()
    const next = Math.min(book.count, Math.max(1, Number((event.target as HTMLElement).dataset.page) + by))
    strip.current?.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus()
    onGo(next)
  }
  return (
    <nav ref={strip} className={styles.thumbs} aria-label="Các trang" onKeyDown={walk}>
      {book &&
        pagesOf(book).map(page => (
          <button
            key={page}
            type="button"
            className={styles.thumb}
            data-page={page}
            aria-label={`Trang ${page}`}
            aria-current={page === now ? 'page' : undefined}
            onClick={() => onGo(page)}
          >
            <PageView book={book} number={page} width={room.small} isNear={Math.abs(page - now) <= 12} isSmall />
          </button>
        ))}
    </nav>
  )
}

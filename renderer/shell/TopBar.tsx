import { CalendarDays, ChevronDown, Minus, Presentation, Search, Square, X } from 'lucide-react'
import { formatDay } from '../../db/model/text/day.ts'
import { api } from '../api.ts'
import { cover, type Screen, show, useAtlas } from '../state.ts'
import { places } from './places.ts'
import styles from './TopBar.module.css'

/** Rooms that are entered from another one: the bar shows that one. */
const within: Partial<Record<Screen['is'], Screen['is']>> = { plates: 'map', notice: 'papers' }

/** Name, rooms, search, the day that is shown, and the window's own buttons. */
export function TopBar() {
  const { screen, overview, day, layer } = useAtlas()
  return (
    <header className={styles.bar} data-past={day !== null || undefined}>
      <Brand />
      <nav className={styles.rooms} aria-label="Các phòng">
        {places.map(room => (
          <button
            key={room.word}
            type="button"
            className={styles.room}
            aria-current={room.screen.is === (within[screen.is] ?? screen.is) ? 'page' : undefined}
            onClick={() => show(room.screen)}
          >
            {room.word}
          </button>
        ))}
      </nav>
      <button type="button" className={styles.search} onClick={() => cover({ is: 'search' })}>
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <span className={styles.hint}>Tìm khu, văn bản, nhiệm vụ</span>
        <kbd className={styles.key}>Ctrl K</kbd>
      </button>
      {overview && (
        <button
          type="button"
          className={styles.day}
          aria-haspopup="dialog"
          aria-expanded={layer.is === 'day'}
          onClick={() => cover(layer.is === 'day' ? { is: 'none' } : { is: 'day' })}
        >
          <CalendarDays size={15} strokeWidth={1.75} aria-hidden />
          {day ? `Đang xem ngày ${formatDay(day)}` : `Hôm nay, ${formatDay(overview.today)}`}
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={styles.meeting}
        aria-current={screen.is === 'meeting' ? 'page' : undefined}
        title="Chuẩn bị và mở phòng họp (F5 bắt đầu ngay)"
        onClick={() => show({ is: 'meeting', meeting: null })}
      >
        <Presentation size={15} strokeWidth={1.75} aria-hidden />
        Họp
      </button>
      <WindowButtons />
    </header>
  )
}

/** The product's mark and name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="4" fill="#0B5A56" />
        <path d="M4 15V9.5l3.4 2.2V9.5l3.4 2.2V5H16v10z" fill="#fff" />
      </svg>
      KCN Atlas
    </span>
  )
}

const buttons = [
  { action: 'minimize', word: 'Thu nhỏ cửa sổ', Icon: Minus },
  { action: 'maximize', word: 'Phóng to cửa sổ', Icon: Square },
  { action: 'close', word: 'Đóng cửa sổ', Icon: X },
] as const

/** The frameless window's three buttons. */
export function WindowButtons() {
  return (
    <span className={styles.window}>
      {buttons.map(({ action, word, Icon }) => (
        <button key={action} type="button" aria-label={word} title={word} onClick={() => void api.window({ action })}>
          <Icon size={action === 'maximize' ? 12 : 15} strokeWidth={1.5} aria-hidden />
        </button>
      ))}
    </span>
  )
}

import {
  ArrowRight,
  Flashlight,
  GitCompareArrows,
  Keyboard,
  Map as MapIcon,
  Moon,
  Pencil,
  PenLine,
  Presentation,
  Sun,
} from 'lucide-react'
import type { Page } from '../../db/model/meeting/agenda.ts'
import styles from './show.module.css'
import { changeRoom, cover, look, take, turn, useShow } from './show.ts'

type Props = { page: Page; next: Page | undefined; openOperator: () => void }

/** What can be done, each with its key, and what comes next by its name. */
export function Foot({ page, next, openOperator }: Props) {
  const { room, tool, view, since, hasOperator } = useShow()
  const isDark = room === 'dark'
  const isAboutZone = page.zone !== null || page.call !== null
  return (
    <footer className={styles.foot}>
      <Key isShort icon={Pencil} word="Bút" keys="P" isOn={tool.is === 'pen'} run={() => take('pen')} />
      <Key isShort icon={Flashlight} word="Đèn" keys="L" isOn={tool.is === 'spot'} run={() => take('spot')} />
      <Key isShort icon={isDark ? Sun : Moon} word={isDark ? 'Phòng sáng' : 'Phòng tối'} keys="D" run={changeRoom} />
      {!hasOperator && <Key isShort icon={Presentation} word="Người trình chiếu" keys="O" run={openOperator} />}
      <Key isShort icon={Keyboard} word="Phím" keys="?" run={() => cover({ is: 'help' })} />
      <Key icon={PenLine} word="Kết luận" keys="K" run={() => cover({ is: 'conclude' })} />
      <span className={styles.rest} />
      {isAboutZone && since && (
        <Key icon={GitCompareArrows} word="Trước, sau" keys="S" isOn={view === 'compare'} run={() => look('compare')} />
      )}
      <Key icon={MapIcon} word="Toàn cảnh" keys="M" isOn={view === 'whole'} run={() => look('whole')} />
      {next ? (
        <button type="button" className={styles.next} onClick={() => turn(1)}>
          <span>
            Tiếp: {next.number}. {next.title}
          </span>
          <ArrowRight size={20} strokeWidth={1.75} aria-hidden />
        </button>
      ) : (
        <span className={styles.last}>Mục cuối</span>
      )}
    </footer>
  )
}

type KeyProps = {
  icon: typeof Sun
  word: string
  keys: string
  isOn?: boolean
  /** A tool of whoever presents: its sign and key are enough, the foot belongs to what comes next. */
  isShort?: boolean
  run: () => void
}

function Key({ icon: Icon, word, keys, isOn, isShort, run }: KeyProps) {
  return (
    <button type="button" className={styles.key} title={isShort ? word : undefined} aria-pressed={isOn} onClick={run}>
      <Icon size={19} strokeWidth={1.75} aria-hidden />
      <span className={isShort ? 'visually-hidden' : undefined}>{word}</span>
      <kbd>{keys}</kbd>
    </button>
  )
}

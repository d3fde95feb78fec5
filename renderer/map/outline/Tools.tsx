import {
  CornerUpLeft,
  Magnet,
  PenTool,
  Scissors,
  SquareDashedMousePointer,
  SquaresUnite,
  Waypoints,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Mode } from '../drawn/pen.ts'
import styles from './outline.module.css'

type Props = {
  mode: Mode
  onMode: (mode: Mode) => void
  isSnapping: boolean
  onSnap: (is: boolean) => void
  hasShape: boolean
  isPlot: boolean
  /** Null when there is no step to take back. */
  onBack: (() => void) | null
}

const size = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done with the pointer, one at a time; a press on the one in use puts it down. */
export function Tools({ mode, onMode, isSnapping, onSnap, hasShape, isPlot, onBack }: Props) {
  const tool = (of: Mode, word: string, icon: ReactNode, isOffered = true) => (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={mode === of}
      disabled={!isOffered}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to draw
      autoFocus={of === 'ring'}
      onClick={() => onMode(mode === of ? 'look' : of)}
    >
      {icon}
      {word}
    </button>
  )
  return (
    <fieldset className={styles.tools}>
      <legend className="visually-hidden">Công cụ vẽ</legend>
      {tool('ring', hasShape ? 'Vẽ thêm' : 'Vẽ vòng', <PenTool {...size} />)}
      {tool('edit', 'Sửa đỉnh', <Waypoints {...size} />, hasShape)}
      {tool('hole', 'Khoét bớt', <SquareDashedMousePointer {...size} />, hasShape)}
      {tool('cut', isPlot ? 'Cắt, tách lô' : 'Cắt', <Scissors {...size} />, hasShape)}
      {isPlot && tool('merge', 'Gộp lô bên', <SquaresUnite {...size} />, hasShape)}
      <button type="button" className={styles.tool} disabled={!onBack} onClick={onBack ?? undefined}>
        <CornerUpLeft {...size} />
        Lùi một bước
      </button>
      <button type="button" className={styles.tool} aria-pressed={isSnapping} onClick={() => onSnap(!isSnapping)}>
        <Magnet {...size} />
        Bắt điểm
      </button>
    </fieldset>
  )
}

const hints: Record<Mode, string> = {
  look: 'Chọn một công cụ, hoặc gõ tọa độ từng đỉnh ở bảng dưới.',
  ring: 'Bấm lên bản đồ để đặt đỉnh; Backspace bỏ đỉnh cuối; bấm đỉnh đầu hoặc Enter để khép vòng.',
  hole: 'Vẽ vòng của phần bỏ ra; bấm đỉnh đầu hoặc Enter để khép.',
  edit: 'Kéo đỉnh để dời, kéo chấm giữa cạnh để thêm đỉnh, bấm chuột phải để xóa đỉnh.',
  cut: 'Vẽ đường cắt từ ngoài ranh này sang ngoài ranh kia; Enter để cắt.',
  merge: 'Bấm lên các lô bên muốn gộp, hoặc chọn trong danh sách.',
}

/** What to do next with the tool in hand. */
export function Hint({ mode, crowded }: { mode: Mode; crowded: number }) {
  return (
    <p className={styles.hint} role="status">
      {crowded > 0 && mode === 'edit'
        ? `Đang thấy ${crowded} đỉnh. Phóng to đến khi còn dưới 400 đỉnh để kéo được từng đỉnh.`
        : hints[mode]}
    </p>
  )
}

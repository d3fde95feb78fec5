import { typeJump } from '../../db/model/meeting/jump.ts'
import { nearer, pushed } from './map/sight.ts'
import * as show from './show.ts'

const { useShow } = show

/** A key and what it does, as the help names it. */
export const helpKeys: [keys: string, word: string][] = [
  ['→  Page Down  Dấu cách', 'Mục sau'],
  ['←  Page Up', 'Mục trước'],
  ['Số rồi Enter', 'Đến mục theo số'],
  ['Home  End', 'Mục đầu, mục cuối'],
  ['↓', 'Xem hết các dòng của mục'],
  ['S', 'Trước và nay, cạnh nhau'],
  ['M', 'Toàn cảnh các khu'],
  ['T', 'Đổi chủ đề'],
  ['+  −', 'Phóng to, thu nhỏ bản đồ'],
  ['Shift và mũi tên', 'Dời bản đồ'],
  ['R', 'Bản đồ về khung đầu'],
  ['D', 'Phòng sáng, phòng tối'],
  ['L', 'Đèn chỉ, bấm hoặc giữ'],
  ['P', 'Bút vẽ, không lưu lại gì'],
  ['E  Ctrl Z', 'Xóa nét vẽ, xóa nét cuối'],
  ['H', 'Mở che, có hỏi và ghi lại'],
  ['K', 'Ghi kết luận'],
  ['B', 'Màn hình trống'],
  ['O', 'Cửa sổ người trình chiếu'],
  ['Esc', 'Đóng lớp đang mở, hết lớp thì rời phòng họp'],
]

const plain: Record<string, () => void> = {
  ArrowRight: () => show.turn(1),
  PageDown: () => show.turn(1),
  ArrowLeft: () => show.turn(-1),
  PageUp: () => show.turn(-1),
  Home: () => show.go(0),
  End: () => show.go(useShow.getState().pages.length - 1),
  ArrowDown: () => show.look('detail'),
  ArrowUp: () => useShow.getState().view === 'detail' && show.look('detail'),
  s: () => show.look('compare'),
  m: () => show.look('whole'),
  t: show.nextTheme,
  d: show.changeRoom,
  r: () => show.seeAt(null),
  '+': () => show.see(sight => nearer(sight, 1)),
  '=': () => show.see(sight => nearer(sight, 1)),
  '-': () => show.see(sight => nearer(sight, -1)),
  p: () => show.take('pen'),
  e: show.erase,
  k: () => show.cover({ is: 'conclude' }),
  h: () => (useShow.getState().lifted ? show.mask() : show.cover({ is: 'lift' })),
  b: () => show.cover({ is: 'blank' }),
  '?': () => show.cover({ is: 'help' }),
}

/** px that one key press moves the map. */
const step = 120
const pushes: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
}

/** What a key does in the show; null leaves it to the browser. A press of Space on a button is the button's. */
export function deedOf(event: KeyboardEvent, openOperator: () => void): (() => void) | null {
  const { over, view, tool } = useShow.getState()
  const isOnButton = event.target instanceof Element && event.target.closest('button, input, textarea') !== null
  if (event.key === 'F5' || event.key === 'F9') return () => undefined
  // Sentences are typed there: the keys are the line's own, it says itself when Escape closes it.
  if (over.is === 'conclude') return event.ctrlKey && /^[1-9kpo]$/iu.test(event.key) ? () => undefined : null
  if (event.key === 'Escape') {
    if (over.is !== 'nothing') return show.uncover
    if (tool.is !== 'none') return () => show.take('none')
    return view === 'page' ? () => void show.endShow() : () => show.look(view)
  }
  if (event.ctrlKey || event.metaKey || event.altKey)
    return event.ctrlKey && event.key.toLowerCase() === 'z' ? show.eraseLast : swallowed(event)
  // A dialog has keys of its own; the blank screen and the help go away at the next one.
  if (over.is === 'lift' || over.is === 'since') return null
  if (over.is === 'blank' || over.is === 'help') return show.uncover
  if (/^\d$/.test(event.key) || (over.is === 'jump' && event.key === 'Backspace'))
    return () => jump(over.is === 'jump' ? over.typed : '', event.key)
  if (over.is === 'jump' && event.key === 'Enter') return () => (over.to === null ? show.uncover() : show.go(over.to))
  const push = event.shiftKey && pushes[event.key]
  if (push) return () => show.see(sight => pushed(sight, ...push))
  if (event.key === ' ') return isOnButton ? null : () => show.turn(event.shiftKey ? -1 : 1)
  if (event.key.toLowerCase() === 'o') return openOperator
  return plain[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

/** Keys of the rooms behind (Ctrl 1, Ctrl K ...) must not open them over the mask; copying and zooming are the browser's. */
function swallowed(event: KeyboardEvent): (() => void) | null {
  return ['c', '+', '-', '='].includes(event.key.toLowerCase()) ? null : () => undefined
}

function jump(typed: string, key: string): void {
  const next = typeJump(typed, key, useShow.getState().pages.length)
  if (next) show.cover({ is: 'jump', ...next })
  else show.uncover()
}

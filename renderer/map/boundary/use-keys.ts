import { useEffect, useRef } from 'react'
import { useAtlas } from '../../state.ts'
import type { Pen } from '../drawn/pen.ts'
import { stepBack, useDraft } from '../outline/draft.ts'

type Keys = {
  pen: Pen | null
  isDrawing: boolean
  /** Null where a form has the Escape for itself. */
  onEscape: (() => void) | null
}

/** True where letters are typed; a slider or a tick box has no use for these keys. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !['range', 'checkbox', 'radio'].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/** The search, a menu, a calendar: what lies over the map has its own keys. */
const isElsewhere = (target: EventTarget | null): boolean =>
  useAtlas.getState().layer.is !== 'none' || (target instanceof Element && target.closest('[role="dialog"]') !== null)

/** Enter on a button does what it says, but for the tool in hand, which it ends. */
const isOtherDeed = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement && target.getAttribute('aria-pressed') !== 'true'

/** Enter closes what is drawn, Backspace takes its last corner back, Escape goes one step back, Ctrl Z takes the last step back before it takes back what was saved. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(function listen() {
    const press = (event: KeyboardEvent) => {
      const { pen, isDrawing, onEscape } = latest.current
      const taken = () => {
        event.preventDefault()
        event.stopPropagation()
      }
      if (isTyped(event.target) || isElsewhere(event.target)) return
      if (event.key === 'z' && event.ctrlKey && useDraft.getState().before.length > 0) {
        taken()
        stepBack()
      } else if (event.key === 'Escape' && onEscape) {
        taken()
        onEscape()
      } else if (!isDrawing || !pen) return
      else if (event.key === 'Enter' && !isOtherDeed(event.target)) {
        taken()
        pen.finish()
      } else if (event.key === 'Backspace') {
        taken()
        pen.takeBackCorner()
      }
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
}

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { seeAt } from '../show.ts'
import { beyond } from './draw.ts'
import { nearer, pushed, type Sight } from './sight.ts'

/** How much nearer one notch of the wheel brings the map. */
const notch = 0.5

/** Drag and wheel on a frame. While it is dragged the picture is only moved; it is drawn anew where it comes to rest, or before its edge is seen. */
export function useDrag(frame: RefObject<HTMLElement | null>, sight: Sight | null, scale: number) {
  const picture = useRef<HTMLDivElement>(null)
  const now = useRef({ sight, scale })
  now.current = { sight, scale }
  useEffect(
    function hearPointer() {
      const element = frame.current
      if (!element) return
      let from: { x: number; y: number } | null = null
      const moved = (event: PointerEvent) => ({
        dx: (event.clientX - (from?.x ?? 0)) / now.current.scale,
        dy: (event.clientY - (from?.y ?? 0)) / now.current.scale,
      })
      const rest = (event: PointerEvent) => {
        const { dx, dy } = moved(event)
        from = { x: event.clientX, y: event.clientY }
        if (now.current.sight && (dx !== 0 || dy !== 0)) seeAt(pushed(now.current.sight, dx, dy))
      }
      const press = (event: PointerEvent) => {
        if (event.button !== 0 || (event.target as Element).closest('button')) return
        from = { x: event.clientX, y: event.clientY }
        element.setPointerCapture(event.pointerId)
      }
      const drag = (event: PointerEvent) => {
        if (!from) return
        const { dx, dy } = moved(event)
        if (Math.max(Math.abs(dx), Math.abs(dy)) > beyond * 0.8) rest(event)
        else if (picture.current) picture.current.style.transform = `translate(${dx}px, ${dy}px)`
      }
      const release = (event: PointerEvent) => {
        if (from) rest(event)
        from = null
      }
      const wheel = (event: WheelEvent) => {
        event.preventDefault()
        const box = element.getBoundingClientRect()
        const at = {
          x: (event.clientX - box.x - box.width / 2) / now.current.scale,
          y: (event.clientY - box.y - box.height / 2) / now.current.scale,
        }
        if (now.current.sight && event.deltaY !== 0)
          seeAt(nearer(now.current.sight, event.deltaY < 0 ? notch : -notch, at))
      }
      element.addEventListener('pointerdown', press)
      element.addEventListener('pointermove', drag)
      element.addEventListener('pointerup', release)
      element.addEventListener('pointercancel', release)
      element.addEventListener('wheel', wheel, { passive: false })
      return () => {
        element.removeEventListener('pointerdown', press)
        element.removeEventListener('pointermove', drag)
        element.removeEventListener('pointerup', release)
        element.removeEventListener('pointercancel', release)
        element.removeEventListener('wheel', wheel)
      }
    },
    [frame],
  )
  useLayoutEffect(
    function standStill() {
      // The new picture is drawn where the old one was pushed to.
      if (sight && picture.current) picture.current.style.transform = ''
    },
    [sight],
  )
  return picture
}

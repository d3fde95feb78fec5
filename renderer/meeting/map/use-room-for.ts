import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '../../../db/model/map/project.ts'

/** The room that an element has, in px of the layout; null until it is measured. */
export function useRoomFor(frame: RefObject<HTMLElement | null>, scale: number): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(
    function followSize() {
      const element = frame.current
      if (!element) return
      // The rectangle is in px of the screen, the drawing in those of the layout.
      const measure = () => {
        const { width, height } = element.getBoundingClientRect()
        if (width > 0 && height > 0) setSize({ width: Math.round(width / scale), height: Math.round(height / scale) })
      }
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      measure()
      return () => observer.disconnect()
    },
    [frame, scale],
  )
  return size
}

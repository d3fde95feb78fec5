import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width in px of the element that holds a drawing, so that its letters keep their size whatever the window's. */
export function useWidth<E extends HTMLElement>(): [holder: RefObject<E | null>, width: number] {
  const holder = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(function watchWidth() {
    const element = holder.current
    if (!element) return
    setWidth(element.clientWidth)
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [holder, width]
}

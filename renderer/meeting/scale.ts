import { createContext, useContext, useEffect, useState } from 'react'

/** The mode is laid out at 1366 px across and zoomed; on a screen that is lower than wide, by its height. */
const across = 1366
const lowest = 700
export const headHeight = 64
export const footHeight = 60

/** Px of the layout, and how much larger they are on the screen. */
export type Scale = { width: number; height: number; zoom: number }

export function scaleOf(width: number, height: number): Scale {
  const zoom = Math.min(width / across, height / lowest)
  return { width: width / zoom, height: height / zoom, zoom }
}

export const ScaleContext = createContext<Scale>({ width: across, height: 768, zoom: 1 })
export const useScale = (): Scale => useContext(ScaleContext)

/** The scale of this window, kept in step with its size. */
export function useWindowScale(): Scale {
  const [scale, setScale] = useState(() => scaleOf(window.innerWidth, window.innerHeight))
  useEffect(function followSize() {
    const measure = () => setScale(scaleOf(window.innerWidth, window.innerHeight))
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return scale
}

import { type RefObject, useLayoutEffect } from 'react'

/** Where the last dossier was read when another room took its place. */
const kept = { zone: '', top: 0 }

/** Opens a dossier where it was left for another room; any other one at its top. */
export function useKeptScroll(body: RefObject<HTMLElement | null>, zone: string): void {
  useLayoutEffect(
    function keepScroll() {
      const root = body.current
      if (!root) return
      root.scrollTop = kept.zone === zone ? kept.top : 0
      return () => {
        Object.assign(kept, { zone, top: root.scrollTop })
      }
    },
    [body, zone],
  )
}

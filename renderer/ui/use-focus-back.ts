import { useEffect, useState } from 'react'

/** Gives the focus back, when a layer closes, to what had it before; nothing when the focus has already gone elsewhere. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    function comeBack() {
      return () => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      }
    },
    [before],
  )
}

import { useEffect } from 'react'
import { look, useAtlas } from '../state.ts'

/** Esc pressed outside the panel, on the map or nowhere, closes the card or the edit before anything under it. */
export function useEscape(isOpen: boolean): void {
  useEffect(
    function closeOnEscape() {
      if (!isOpen) return
      const press = (event: KeyboardEvent) => {
        const isInside = event.target instanceof Element && event.target.closest('aside, [data-portal], form') !== null
        const isCovered = useAtlas.getState().layer.is !== 'none'
        if (event.key !== 'Escape' || event.isComposing || isInside || isCovered) return
        event.preventDefault()
        event.stopPropagation()
        look(null)
      }
      window.addEventListener('keydown', press, { capture: true })
      return () => window.removeEventListener('keydown', press, { capture: true })
    },
    [isOpen],
  )
}

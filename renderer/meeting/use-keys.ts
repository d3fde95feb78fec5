import { useEffect } from 'react'
import { deedOf } from './keys.ts'
import { take, useShow } from './show.ts'

/** A key held longer than this is held, not pressed: the spot goes out when it is let go. */
const heldMs = 350

/** The keys of the show, before those of any room. */
export function useKeys(openOperator: () => void): void {
  useEffect(
    function listen() {
      let pressed: number | null = null
      const press = (event: KeyboardEvent) => {
        if (event.isComposing) return
        if (event.key.toLowerCase() === 'l' && !event.ctrlKey && useShow.getState().over.is === 'nothing') {
          if (!event.repeat) {
            pressed = Date.now()
            take('spot')
          }
          return event.preventDefault()
        }
        const deed = deedOf(event, openOperator)
        if (!deed) return
        event.preventDefault()
        event.stopPropagation()
        if (!event.repeat || event.key.startsWith('Arrow')) deed()
      }
      const release = (event: KeyboardEvent) => {
        if (event.key.toLowerCase() !== 'l' || pressed === null) return
        if (Date.now() - pressed > heldMs && useShow.getState().tool.is === 'spot') take('none')
        pressed = null
      }
      window.addEventListener('keydown', press, true)
      window.addEventListener('keyup', release, true)
      return () => {
        window.removeEventListener('keydown', press, true)
        window.removeEventListener('keyup', release, true)
      }
    },
    [openOperator],
  )
}

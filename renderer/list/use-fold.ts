import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAtlas } from '../state.ts'

/** Below this width list, map and dossier do not stand side by side (section 8 of the design guide). */
const narrow = '(max-width: 1279px)'

/** Whether the list gives its place to the dossier. The keyboard goes along: to the button when it folds, into the list when it opens or the dossier closes. */
export function useFold(panel: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>) {
  const selected = useAtlas(state => state.selected)
  const isNarrow = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false })
  /** The zone over whose dossier the list was opened again: the next choice folds it. */
  const [openOver, setOpenOver] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const hadDossier = useRef(false)
  const canFold = isNarrow && selected !== null
  const isOpen = !canFold || selected === openOver

  useEffect(
    function keepKeyboard() {
      const now = document.activeElement
      if (!isOpen && (now === document.body || panel.current?.contains(now))) button.current?.focus()
    },
    [isOpen, panel],
  )

  useEffect(
    function comeBackFromDossier() {
      const wasOpen = hadDossier.current
      hadDossier.current = selected !== null
      if (wasOpen && selected === null && document.activeElement === document.body)
        list.current?.focus({ preventScroll: true })
    },
    [selected, list],
  )

  function toggle(): void {
    setOpenOver(isOpen ? null : selected)
    if (!isOpen) requestAnimationFrame(() => list.current?.focus())
  }

  return { canFold, isOpen, button, toggle }
}

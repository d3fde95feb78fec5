import { useEffect } from 'react'

/** A cell whose field is edited in the panel: the panel opens and the cell gives way. */
export function Elsewhere({ open, leave }: { open: () => void; leave: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell is entered
  useEffect(function openPanel() {
    leave()
    open()
  }, [])
  return null
}

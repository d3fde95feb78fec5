import type { KeyboardEvent } from 'react'

const isSaving = (event: KeyboardEvent): boolean => event.key === 'Enter' && event.ctrlKey

/**
 * The keys of a form: Ctrl Enter saves, Escape leaves. Neither does while a Vietnamese word is being put together, nor when something inside the
 * form has taken the key. `saves`: what else saves. Without `save` Escape alone is heard.
 */
export function formKeys(
  save: (() => unknown) | null | undefined,
  leave: () => unknown,
  saves: (event: KeyboardEvent) => boolean = isSaving,
) {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const isSave = save && saves(event)
    if (!isSave && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isSave) save()
    else leave()
  }
}

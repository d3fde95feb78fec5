import { useEffect } from 'react'
import { cover, select, show, step, useAtlas } from '../state.ts'
import { lockUp } from './lock.ts'
import { places } from './places.ts'

/** The keys that work everywhere. A key that belongs to a composition (Telex, VNI) or to a text being typed is left alone. */
export function useShortcuts(): void {
  useEffect(function listen() {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return
  const { screen } = useAtlas.getState()
  const deed = screen.is === 'closed' || screen.is === 'locked' || screen.is === 'starting' ? null : deedFor(event)
  if (!deed) return
  event.preventDefault()
  deed()
}

/** What a key does now; null when it is not ours. Undo inside an input is the input's own. */
function deedFor(event: KeyboardEvent): (() => void) | null {
  const { screen, layer } = useAtlas.getState()
  // The show has keys of its own; none of ours may lead past its mask.
  if (screen.is === 'show') return null
  if (event.key === 'F5' || event.key === 'F9') return () => void beginMeeting()
  if (event.key === 'Escape') {
    if (layer.is !== 'none') return () => cover({ is: 'none' })
    return screen.is === 'map' && !isTyping(event) ? () => select(null) : null
  }
  if (!event.ctrlKey || event.altKey) return null
  const key = event.key.toLowerCase()
  const place = event.shiftKey ? undefined : places[Number(key) - 1]
  if (place) return () => show(place.screen)
  if (key === 'l') return () => void lockUp()
  if (key === 'k') return () => cover({ is: 'search' })
  if (isTyping(event)) return null
  if (key === 'y' || (key === 'z' && event.shiftKey)) return () => void step('redo')
  return key === 'z' ? () => void step('undo') : null
}

/** Read from disk when the first meeting begins. */
const beginMeeting = () => import('../meeting/begin.ts').then(({ begin }) => begin())

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
}

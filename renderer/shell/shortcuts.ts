import { useEffect } from 'react'
import { api } from '../api.ts'
import { attempt, cover, type Screen, select, show, step, useAtlas } from '../state.ts'

const rooms: Record<string, Screen> = {
  1: { is: 'map' },
  2: { is: 'calls', call: null },
  3: { is: 'papers', paper: null },
}

/** The keys that work everywhere. A key that belongs to a composition (Telex, VNI) or to a text being typed is left alone. */
export function useShortcuts(): void {
  useEffect(function listen() {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function press(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return
  const { screen, layer } = useAtlas.getState()
  if (screen.is === 'closed' || screen.is === 'starting') return
  if (event.key === 'Escape' && layer.is !== 'none') return taken(event, () => cover({ is: 'none' }))
  if (event.key === 'Escape' && screen.is === 'map' && !isTyping(event)) return taken(event, () => select(null))
  if (!event.ctrlKey || event.altKey) return
  const key = event.key.toLowerCase()
  if (key === 'k') return taken(event, () => cover({ is: 'search' }))
  if (key === 'w') return taken(event, () => void attempt(() => api.window({ action: 'close' })))
  if (rooms[key] && !event.shiftKey) return taken(event, () => rooms[key] && show(rooms[key]))
  if (isTyping(event)) return
  if (key === 'y' || (key === 'z' && event.shiftKey)) return taken(event, () => void step('redo'))
  if (key === 'z') taken(event, () => void step('undo'))
}

function taken(event: KeyboardEvent, deed: () => void): void {
  event.preventDefault()
  deed()
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
}

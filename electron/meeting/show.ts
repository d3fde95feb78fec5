import { type BrowserWindow, screen } from 'electron'
import type { Desk } from '../office.ts'
import { openWindow } from '../window.ts'
import { chooseScreens } from './displays.ts'
import { openStage } from './stage.ts'

type Show = Pick<Desk, 'beginShow' | 'endShow' | 'openOperator' | 'tellStage' | 'cueStage' | 'stageAfter'>

/** The calls that the operator's window may make: it looks, and asks the other to turn. */
export const operatorCalls: ReadonlySet<string> = new Set([
  ...['overview', 'theme', 'shapes', 'meetingPage'],
  ...['cueStage', 'stageAfter'],
])

/** The meeting on the room's screen, and the operator's window beside it. `tellOperator` says which window that is, null when it is gone. */
export function showIn(
  root: string,
  window: BrowserWindow,
  tellOperator: (operator: BrowserWindow | null) => void,
): Show {
  const stage = openStage()
  let operator: BrowserWindow | null = null
  let before: { bounds: Electron.Rectangle; isMaximized: boolean } | null = null

  const screens = () => chooseScreens(screen.getAllDisplays(), screen.getPrimaryDisplay().id)

  function openSecond(place: Electron.Rectangle | null): boolean {
    if (operator) {
      operator.focus()
      return true
    }
    const second = openWindow(root, 'operator')
    operator = second
    if (place) second.setBounds(place)
    tellOperator(second)
    second.once('closed', () => {
      operator = null
      tellOperator(null)
      stage.seat(false)
    })
    stage.seat(true)
    return true
  }

  window.once('closed', () => operator?.destroy())

  return {
    async beginShow() {
      const { room, operator: own } = screens()
      before ??= { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
      // A window goes full screen on the display that most of it is on.
      if (own) window.setBounds(room.bounds)
      window.setFullScreen(true)
      if (own) openSecond(own.workArea)
      window.focus()
      return { displays: screen.getAllDisplays().length, hasOperator: operator !== null }
    },
    async endShow() {
      operator?.destroy()
      stage.tell(null)
      window.setFullScreen(false)
      if (before?.isMaximized) window.maximize()
      else if (before) window.setBounds(before.bounds)
      before = null
    },
    openOperator: async () => openSecond(null),
    tellStage: async showing => stage.tell(showing),
    cueStage: async cue => stage.cue(cue),
    stageAfter: edition => stage.after(edition),
  }
}

import { join } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { scheme } from './scheme.ts'

let blocked = 0

/** How many requests to anything but our own files this session has refused. */
export const blockedRequests = () => blocked

/** Closes every road to a network: requests, permissions, new windows, navigation. */
export function lockSession(): void {
  const own = [`${scheme}:`, 'data:', 'blob:', 'devtools:']
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !own.some(start => details.url.startsWith(start))
    if (cancel) blocked += 1
    answer({ cancel })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Refuses new windows and any navigation away from the page that is shown. */
export function lockContents(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', event => event.preventDefault())
  window.webContents.on('will-attach-webview', event => event.preventDefault())
}

/** Rooms that a window can begin in. The operator's window has a frame of its own. */
const rooms = ['map', 'health', 'operator']

/** Opens a window, in the room that `room` names; shown when its first picture is ready. */
export function openWindow(root: string, room: string): BrowserWindow {
  const window = new BrowserWindow({
    ...{ width: 1366, height: 768, minWidth: 1024, minHeight: 540, show: false, title: 'KCN Atlas' },
    backgroundColor: '#F6F2E9',
    titleBarStyle: room === 'operator' ? 'default' : 'hidden',
    webPreferences: {
      preload: join(root, 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  lockContents(window)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${scheme}://app/index.html${rooms.includes(room) ? `#${room}` : ''}`)
  return window
}

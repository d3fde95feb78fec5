import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, Menu, shell } from 'electron'
import { media } from '../db/model/paper/media.ts'
import { Problem } from '../db/model/text/problem.ts'
import { snapshotOf } from '../db/store/view/snapshot.ts'
import { dispatch } from './dispatch.ts'
import { handlers } from './handlers.ts'
import { headlessWords, runHeadless } from './headless.ts'
import { type Desk, openOffice } from './office.ts'
import { registerScheme, scheme, serve } from './protocol.ts'
import { blockedRequests, lockSession, openWindow } from './window.ts'

const root = app.getAppPath()
const words = headlessWords(process.argv)

registerScheme()
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
if (words) app.disableHardwareAcceleration()
Menu.setApplicationMenu(null)
app.on('window-all-closed', () => words || app.quit())
void app.whenReady().then(() => (words ? headless(words) : desktop()))

/** The writers of papers are read from disk when the first paper is asked for, not at the start. */
const papers = () => import('./papers/write.ts')

/** The user's own data file when none is named. */
const ownFile = () => join(app.getPath('documents'), 'KCN Atlas', 'kiengiang.atlas')

async function headless(given: string[]): Promise<void> {
  lockSession()
  const status = await runHeadless(given, {
    root,
    by: userInfo().username,
    ownFile,
    serve: paper => serve(root, paper),
  })
  app.exit(status)
}

function desktop(): void {
  lockSession()
  let office: ReturnType<typeof openOffice> | null = null
  const opened = () => (office ??= openOffice(root, dataArgument() ?? ownFile(), userInfo().username))
  serve(root, async code => (await papers()).pageOf(root, snapshotOf(opened().db(), code)))
  const window = openWindow(root)
  opened().desk = deskOf(window)
  ipcMain.handle('call', (event, call: unknown, args: unknown, day: unknown) => {
    const trusted =
      event.senderFrame === window.webContents.mainFrame && event.senderFrame.url.startsWith(`${scheme}://app/`)
    return trusted
      ? dispatch(handlers, opened(), call, args, day)
      : { ok: false, problem: { code: 'E_CALL_SENDER', params: {} } }
  })
  app.on('will-quit', () => office?.close())
}

function dataArgument(): string | undefined {
  const at = process.argv.indexOf('--data')
  return at < 0 ? undefined : process.argv[at + 1]
}

function deskOf(window: BrowserWindow): Desk {
  return {
    blocked: blockedRequests,
    window(action) {
      if (action === 'close') window.close()
      else if (action === 'minimize') window.minimize()
      else if (window.isMaximized()) window.unmaximize()
      else window.maximize()
    },
    async chooseData() {
      const filters = [{ name: 'Tệp dữ liệu KCN Atlas', extensions: ['atlas'] }]
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn tệp dữ liệu',
        properties: ['openFile'],
        filters,
      })
      return filePaths[0] ?? null
    },
    async saveBrief(brief, formats) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn thư mục lưu',
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ? (await papers()).writeBrief(root, brief, filePaths[0], formats) : []
    },
    showFile: file => shell.showItemInFolder(file),
    async chooseFiles() {
      const extensions = Object.values(media).map(each => each.extension)
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn tệp đính kèm văn bản',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'PDF, Word, Excel, PowerPoint, ảnh', extensions: [...extensions, 'jpeg', 'tiff'] },
          { name: 'Mọi tệp', extensions: ['*'] },
        ],
      })
      return filePaths
    },
    async openFile(file, name) {
      const reason = await shell.openPath(file)
      if (reason) throw new Problem('E_ATTACHMENT_OPEN', { name, reason })
    },
  }
}

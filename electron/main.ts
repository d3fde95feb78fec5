import { userInfo } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain, Menu } from 'electron'
import type { Brief } from '../db/model/brief/brief.ts'
import { Problem } from '../db/model/text/problem.ts'
import type { Startup } from './contract.ts'
import { deskOf } from './desk.ts'
import { ownPlace } from './first/own.ts'
import { operatorCalls } from './meeting/show.ts'
import type { Desk } from './office.ts'
import { papers } from './papers/sheaf/desk.ts'
import { registerScheme, serve } from './protocol.ts'
import { scheme } from './scheme.ts'
import { startAside } from './thread/aside.ts'
import { endAll, unseen } from './thread/hand.ts'
import { startStore } from './thread/link.ts'
import { openers } from './thread/openers.ts'
import { brought } from './tiles/brought.ts'
import { lockSession, openWindow } from './window.ts'
import { headlessWords, offeredUpdate } from './words.ts'

/** Built, this file is `out/main/main.js` of the program's folder; an archive holds that under its version. */
const root = join(import.meta.dirname, '../..')
const words = headlessWords(process.argv)

registerScheme()
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
if (words) app.disableHardwareAcceleration()
Menu.setApplicationMenu(null)
app.on('window-all-closed', () => words || app.quit())
if (words) void app.whenReady().then(() => headless(words))
else desktop()

/** The user's own data file when none is named. */
function ownFile(): ReturnType<typeof ownPlace> {
  const proposed = join(app.getPath('documents'), 'KCN Atlas', 'kiengiang.atlas')
  return ownPlace(join(app.getPath('userData'), 'noi-luu.json'), proposed)
}

/** The data file that was opened with the program, as a double click on it does. */
function openedFile(): string | undefined {
  return process.argv.slice(1).find(word => word.endsWith('.atlas'))
}

async function headless(given: string[]): Promise<void> {
  lockSession()
  const { runHeadless } = await import('./headless.ts')
  const status = await runHeadless(given, {
    root,
    by: userInfo().username,
    ownFile: () => ownFile().file,
    serve: paper => serve(root, { paper }),
  })
  await endAll(unseen)
  app.exit(status)
}

/** The file opens on the store's thread while Chromium is still starting. */
function desktop(): void {
  let desk: Desk | null = null
  const named = argument('--data') ?? openedFile()
  const beginning = { root, ...(named ? { file: named, own: null } : ownFile()), by: userInfo().username }
  const store = startStore(pathToFileURL(join(root, 'out/main/store.js')), beginning, () => desk)
  const aside = startAside(pathToFileURL(join(root, 'out/main/days.js')), beginning, async () => {
    const reply = await store.call('startup', undefined)
    return reply.ok ? (reply.value as Startup).file : beginning.file
  })
  let isViewed = false
  const run = (call: unknown, args: unknown, day: unknown) => {
    const answer = isViewed ? null : aside.answer(call, args)
    if (answer) return answer
    // Another file: what was read of the one before is let go first.
    const reply = openers.has(call)
      ? aside.close().then(() => store.call(call, args, day))
      : store.call(call, args, day)
    // A file that is only looked at is open once, in the store.
    if (openers.has(call)) void reply.then(({ ok }) => (isViewed = ok && call === 'viewData'))
    return reply
  }
  const frozen = async (code: string) => {
    const reply = await store.call('snapshot', { code })
    if (!reply.ok) throw new Problem(reply.problem.code, reply.problem.params)
    return reply.value as Brief
  }
  const paper = async (code: string) => (await papers()).pageOf(root, await frozen(code))
  const pdf = async (code: string) => {
    const { isOpenedKey, openedPdf } = await import('./official/opened.ts')
    return isOpenedKey(code) ? openedPdf(root, code) : (await papers()).previewOf(root, await frozen(code))
  }
  void app.whenReady().then(() => {
    lockSession()
    serve(root, { paper, pdf, ...brought(store, pathToFileURL(join(root, 'out/main/tiles.js'))) })
    const window = openWindow(root, argument('--room') ?? (offeredUpdate(process.argv) ? 'health' : ''))
    let operator: BrowserWindow | null = null
    const tellOperator = (second: BrowserWindow | null) => {
      operator = second
    }
    desk = deskOf(root, window, tellOperator, aside)
    const isFrom = (event: IpcMainInvokeEvent, sender: BrowserWindow | null) =>
      event.senderFrame === sender?.webContents.mainFrame && event.senderFrame?.url.startsWith(`${scheme}://app/`)
    ipcMain.handle('call', (event, call: unknown, args: unknown, day: unknown) => {
      const trusted = isFrom(event, window) || (isFrom(event, operator) && operatorCalls.has(String(call)))
      return trusted ? run(call, args, day) : { ok: false, problem: { code: 'E_CALL_SENDER', params: {} } }
    })
  })
  app.on('will-quit', event => {
    event.preventDefault()
    void aside.close()
    void Promise.all([endAll(unseen), store.close()]).then(areGone => leave(areGone.every(isGone => isGone)))
  })
}

/** Ends the program. A thread that is still in the middle of something does not outlive an orderly end, which would look like a crash; the files do. */
function leave(isAlone: boolean): void {
  if (isAlone) app.exit(0)
  else process.kill(process.pid, 'SIGKILL')
}

/** The word behind an option of the command line. */
function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

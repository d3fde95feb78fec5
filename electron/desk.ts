import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { dropKeys, giveKey } from '../db/cipher/ring.ts'
import type { PaperFormat } from '../db/model/official/ask.ts'
import { media } from '../db/model/paper/media.ts'
import { Problem } from '../db/model/text/problem.ts'
import { writeWhole } from './files/whole.ts'
import { showIn } from './meeting/show.ts'
import type { Desk } from './office.ts'
import { paperDesk, showPdf } from './papers/sheaf/desk.ts'
import type { Aside } from './thread/aside.ts'
import { blockedRequests } from './window.ts'
import { isUpdate, offeredUpdate } from './words.ts'

const prints = () => import('./plates/print.ts')
const opened = () => import('./official/opened.ts')
const kindsOfFile: Record<string, string> = {
  xlsx: 'Excel',
  docx: 'Word',
  pdf: 'PDF',
  csv: 'CSV',
  txt: 'Văn bản thuần',
}

/** What the store may ask of the shell: this window, its dialogs, the writers of papers. */
export function deskOf(
  root: string,
  window: BrowserWindow,
  tellOperator: (operator: BrowserWindow | null) => void,
  aside: Aside,
): Desk {
  const askWhere = async (name: string, format: PaperFormat) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title: 'Lưu giấy tờ',
      defaultPath: name,
      filters: [{ name: kindsOfFile[format] ?? 'Word', extensions: [format] }],
    })
    return filePath || null
  }
  return {
    ...showIn(root, window, tellOperator),
    blocked: blockedRequests,
    tellSession: aside.tellSession,
    tellKey(key) {
      // A thread that has the file open does not know of it.
      aside.close()
      if (key) giveKey(key)
      else dropKeys()
    },
    async lock() {
      ;(await opened()).closePaper()
      window.webContents.reload()
    },
    window(action) {
      if (action === 'close') window.close()
      else if (action === 'minimize') window.minimize()
      else if (window.isMaximized()) window.unmaximize()
      else window.maximize()
    },
    raise() {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    async chooseData(isLocked = false) {
      const name = isLocked ? 'Gói đã khóa KCN Atlas' : 'Tệp dữ liệu KCN Atlas'
      const filters = [{ name, extensions: [isLocked ? 'atlas-khoa' : 'atlas'] }]
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: isLocked ? 'Chọn gói đã khóa' : 'Chọn tệp dữ liệu',
        properties: ['openFile'],
        filters,
      })
      return filePaths[0] ?? null
    },
    async chooseUpdate() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn tệp cập nhật',
        properties: ['openFile'],
        filters: [{ name: 'Bản cập nhật KCN Atlas', extensions: ['kcnupdate'] }],
      })
      return filePaths[0] ?? null
    },
    offeredUpdate: async () => offeredUpdate(process.argv),
    async runInstaller(file) {
      const child = spawn(file, [], { detached: true, stdio: 'ignore' })
      await once(child, 'spawn').catch(error => {
        throw new Problem('E_UPDATE_RUN', { reason: String(error) })
      })
      child.unref()
      app.quit()
      return true
    },
    async restart() {
      app.relaunch({ args: process.argv.slice(1).filter(word => !isUpdate(word)) })
      app.quit()
      return true
    },
    async chooseFolder() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn thư mục lưu',
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
    ...paperDesk(root),
    async saveFile(name, bytes) {
      const extension = name.split('.').at(-1) ?? 'xlsx'
      const { filePath } = await dialog.showSaveDialog(window, {
        title: 'Lưu tệp',
        defaultPath: name,
        filters: [{ name: kindsOfFile[extension] ?? 'Excel', extensions: [extension] }],
      })
      if (!filePath) return null
      await writeWhole(filePath, bytes)
      return filePath
    },
    async saveOfficial(paper, format, rule) {
      const { officialName, writeOfficial } = await import('./official/write.ts')
      const file = await askWhere(officialName(paper, format, rule), format)
      return file && writeOfficial(root, paper, format, file)
    },
    openOfficial: async paper => (await opened()).openPaper(paper),
    async saveOpened(key, format, rule) {
      const [{ openedPaper, writeOpened }, { officialName }] = await Promise.all([
        opened(),
        import('./official/write.ts'),
      ])
      const file = await askWhere(officialName(openedPaper(key), format, rule), format)
      return file && writeOpened(root, key, format, file)
    },
    async printOpened(key, rule) {
      const [{ openedPaper, openedPdf }, { officialName }] = await Promise.all([
        opened(),
        import('./official/write.ts'),
      ])
      const name = officialName(openedPaper(key), 'pdf', rule)
      await showPdf(name, await openedPdf(root, key))
      return true
    },
    async closeOfficial() {
      ;(await opened()).closePaper()
      return true
    },
    async chooseSave(name, extension) {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: 'Lưu bản đồ',
        defaultPath: name,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      })
      return filePath || null
    },
    openPress: () => void prints().then(({ openPress }) => openPress()),
    printPlates: async page => (await prints()).printPages(page),
    stopPrint: () => void prints().then(({ stopPrint }) => stopPrint()),
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
    async chooseTiles(several) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn bản đồ nền trên máy hoặc USB',
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [{ name: 'MBTiles, PMTiles', extensions: ['mbtiles', 'pmtiles'] }],
      })
      return filePaths
    },
    async openFile(file, name) {
      const reason = await shell.openPath(file)
      if (reason) throw new Problem('E_ATTACHMENT_OPEN', { name, reason })
    },
  }
}

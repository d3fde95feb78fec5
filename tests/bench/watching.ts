import { monitorEventLoopDelay } from 'node:perf_hooks'
import { BrowserWindow } from 'electron'

/** ms between two looks at the clock. */
const step = 5

export type Longest = { window: number; main: number }

/** Opens a window that looks at its clock again and again: the longest time, ms, for which it and this process did not answer during a work. */
export async function watchWindow(url: string) {
  const window = new BrowserWindow({ show: true, webPreferences: { sandbox: true, backgroundThrottling: false } })
  await window.loadURL(url)
  await window.webContents.executeJavaScript(`{
    let last = performance.now()
    globalThis.longest = 0
    setInterval(() => {
      const now = performance.now()
      globalThis.longest = Math.max(globalThis.longest, now - last - ${step})
      last = now
    }, ${step})
  }; true`)
  return {
    close: () => window.destroy(),
    async during(work: () => Promise<unknown>): Promise<Longest> {
      const main = monitorEventLoopDelay({ resolution: step })
      await window.webContents.executeJavaScript('globalThis.longest = 0')
      main.enable()
      await work()
      main.disable()
      const found = (await window.webContents.executeJavaScript('globalThis.longest')) as number
      return { window: found, main: main.max / 1e6 - step }
    },
  }
}

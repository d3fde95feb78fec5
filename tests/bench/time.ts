import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { prepare } from '../../electron/runtime/prepare.mjs'
import type { Files } from './data.ts'
import { type Figure, spreadOf } from './figures.ts'

const steps = 20
const drags = 6
/** ms that a picture stays at the fastest speed. */
const pace = 350

/** The slider in the real window on the big file: a step, a hand that drags, and days that are played. */
export async function measureTime(folder: string, files: Files, display: Record<string, string>): Promise<Figure[]> {
  const { executablePath, args, env } = await prepare({ quiet: true })
  const words = ['--room', 'map', '--data', files.big, `--user-data-dir=${join(folder, 'profile-time')}`]
  const app = await electron.launch({
    executablePath,
    args: [...args, ...words],
    env: { ...env, ...(process.env as Record<string, string>), ...display },
  })
  try {
    const page = await app.firstWindow()
    await page
      .getByRole('button', { name: 'Bắt đầu' })
      .click({ timeout: 2000 })
      .catch(() => undefined)
    await page.getByRole('button', { name: 'Xem theo thời gian' }).click()
    await page.getByRole('slider', { name: 'Ngày của bản đồ' }).waitFor()
    await page.waitForTimeout(6000)
    await watchMain(app)
    const stepped = await page.evaluate<number[]>(stepping('ArrowLeft'))
    const dragged = await drag(page)
    const blocked = await longestOfMain(app)
    const played = await playThrough(page)
    await page.getByText('Khác', { exact: true }).click()
    await page.getByRole('button', { name: 'Lô đất' }).click()
    await page.waitForTimeout(15_000)
    const plots = await page.evaluate<number[]>(stepping('ArrowLeft', 5))
    return [
      {
        what: 'Time: a step of the slider after a rest, in which the days beside it are read (big file)',
        unit: 'ms',
        ours: spreadOf(stepped),
        most: 100,
      },
      {
        what: 'Time: the same, theme of lots with the edits of its later years taken back',
        unit: 'ms',
        ours: spreadOf(plots),
        most: 100,
      },
      {
        what: 'Time: from where a dragging hand stops to its map',
        unit: 'ms',
        ours: spreadOf(dragged.waits),
        most: 100,
      },
      { what: 'Time: a frame of the window while a hand drags', unit: 'ms', ours: spreadOf(dragged.frames), most: 20 },
      {
        what: 'Time: the longest block of the main process meanwhile',
        unit: 'ms',
        ours: spreadOf([blocked]),
        most: 50,
      },
      {
        what: `Time: from picture to picture while it plays at ${pace} ms`,
        unit: 'ms',
        ours: spreadOf(played),
        most: pace * 1.1,
      },
    ]
  } finally {
    await app.close()
  }
}

const isBusy = `document.querySelector('section[aria-label="Thời gian"]').hasAttribute('aria-busy')`

/** ms from a key on the slider to two frames after the map of its day. */
const stepping = (key: string, count = steps) => `(async () => {
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const handle = document.querySelector('[role=slider][aria-label="Ngày của bản đồ"]')
  const spent = []
  for (let n = 0; n < ${count}; n++) {
    const start = performance.now()
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }))
    do await frame()
    while (${isBusy})
    await frame()
    spent.push(performance.now() - start)
    // Longer than the hand must rest: the window turns, the figures are asked for, and the next step gives them up.
    await new Promise(resolve => setTimeout(resolve, ${count === steps ? 700 : 4000}))
  }
  return spent
})()`

/** Drags over years that were not read; the frames meanwhile, and how long the last day's map is waited for. */
async function drag(page: Page): Promise<{ frames: number[]; waits: number[] }> {
  const track = await page.getByRole('slider', { name: 'Ngày của bản đồ' }).locator('..').boundingBox()
  if (!track) throw new Error('E_BENCH_TIME')
  const found = { frames: [] as number[], waits: [] as number[] }
  for (let n = 0; n < drags; n++) {
    const [from, to] = n % 2 === 0 ? [0.98, 0.9] : [0.9, 0.98]
    await page.evaluate(`window.frames_ = []; window.stop_ = false; (function look(last) {
      requestAnimationFrame(() => { const now = performance.now(); window.frames_.push(now - last); if (!window.stop_) look(now) })
    })(performance.now())`)
    const y = track.y + 16
    await page.mouse.move(track.x + track.width * from, y)
    await page.mouse.down()
    for (let at = 1; at <= 40; at++) await page.mouse.move(track.x + track.width * (from + ((to - from) * at) / 40), y)
    found.waits.push(
      await page.evaluate<number>(`(async () => {
        const start = performance.now()
        while (${isBusy}) await new Promise(resolve => requestAnimationFrame(resolve))
        return performance.now() - start
      })()`),
    )
    found.frames.push(...(await page.evaluate<number[]>('window.stop_ = true, window.frames_')))
    await page.mouse.up()
    await page.waitForTimeout(800)
  }
  return found
}

/** ms between the days that playing shows, from the first of a year ago. */
async function playThrough(page: Page): Promise<number[]> {
  await page.getByLabel('Tốc độ chạy').selectOption('Nhanh')
  return page.evaluate<number[]>(`(async () => {
    const bar = document.querySelector('section[aria-label="Thời gian"]')
    const day = bar.querySelector('strong')
    const seen = []
    const watch = new MutationObserver(() => seen.push(performance.now()))
    watch.observe(day, { childList: true, characterData: true, subtree: true })
    bar.querySelector('button[aria-label="Chạy qua các ngày"]').click()
    await new Promise(resolve => setTimeout(resolve, 8000))
    bar.querySelector('button[aria-label="Dừng chạy"]')?.click()
    watch.disconnect()
    return seen.slice(2).map((at, n) => at - seen[n + 1])
  })()`)
}

/** Notes in the main process how late its own clock of 5 ms comes. */
const watchMain = (app: ElectronApplication) =>
  app.evaluate(() => {
    const seen = globalThis as typeof globalThis & { longest?: number }
    seen.longest = 0
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      seen.longest = Math.max(seen.longest ?? 0, now - last - 5)
      last = now
    }, 5)
  })
const longestOfMain = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as typeof globalThis & { longest?: number }).longest ?? Number.NaN)

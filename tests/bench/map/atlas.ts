import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { prepare } from '../../../electron/runtime/prepare.mjs'
import { type Gestures, gesturesOn } from './gestures.ts'
import { plots } from './plots.ts'

type Given = { folder: string; file: string; display: Record<string, string> }
export type Seen = Gestures & {
  first: number[]
  hasty: number[]
  theme: number[]
  size: { width: number; height: number }
}

/** Opens the program on a data file, does something in its window, and closes it. */
async function inWindow<T>(
  { folder, file, display }: Given,
  name: string,
  deed: (page: Page, app: ElectronApplication) => Promise<T>,
): Promise<T> {
  const { executablePath, args, env } = await prepare({ quiet: true })
  const words = ['--room', 'map', '--data', file, `--user-data-dir=${join(folder, `profile-${name}`)}`]
  const app = await electron.launch({
    executablePath,
    args: [...args, ...words],
    env: { ...env, ...(process.env as Record<string, string>), ...display },
  })
  try {
    return await deed(await app.firstWindow(), app)
  } finally {
    await app.close()
  }
}

/** First pictures of the plots after three starts, and what is then done with them: other themes, drags and turns of the wheel. */
export async function inAtlas(given: Given): Promise<Seen> {
  const first: number[] = []
  const hasty: number[] = []
  let presses = 0
  const seeFirst = async (page: Page) => {
    const seen = await nearer(page)
    presses = seen.presses
    first.push(seen.ms)
  }
  for (const round of ['map-1', 'map-2']) await inWindow(given, round, seeFirst)
  for (const round of ['haste-1', 'haste-2'])
    await inWindow(given, round, async page => hasty.push(await inHaste(page, presses)))
  return inWindow(given, 'map-3', async (page, app) => {
    await seeFirst(page)
    const theme: number[] = []
    for (const word of ['Quy hoạch', 'Kêu gọi', 'Tình trạng', 'Nhiệm vụ', 'Tình trạng'])
      theme.push(await painted(page, word))
    const box = await page.locator('.leaflet-container').boundingBox()
    if (!box) throw new Error('E_BENCH_MAP')
    const size = { width: Math.round(box.width), height: Math.round(box.height) }
    return { first, hasty, theme, ...(await gesturesOn(app, page, box)), size }
  })
}

/** Comes near until plots are in the picture; ms from that press to the picture with all of them. */
async function nearer(page: Page): Promise<{ ms: number; presses: number }> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForTimeout(2500)
  const spent = await page.evaluate<{ ms: number; presses: number }>(`(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    const nearer = document.querySelector('[aria-label="Phóng to bản đồ"]')
    const shapes = () => Number(document.querySelector('canvas[data-shapes]')?.dataset.shapes ?? 0)
    for (let n = 0; n < 14; n++) {
      // A picture that came after its own press was given up would be counted as the next one's, in no time at all.
      if (shapes() > 0) break
      const start = performance.now()
      nearer.click()
      while (shapes() < ${plots} && performance.now() - start < (shapes() > 0 ? 20_000 : 3_000)) await frame()
      if (shapes() >= ${plots}) return { ms: performance.now() - start, presses: n + 1 }
    }
    return { ms: Number.NaN, presses: 0 }
  })()`)
  await page.waitForTimeout(1000)
  return spent
}

/** The same when as many presses follow one another in less than the map rests before it reads ahead: ms from the last of them. */
async function inHaste(page: Page, presses: number): Promise<number> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForTimeout(2500)
  return page.evaluate<number>(`(async () => {
    const nearer = document.querySelector('[aria-label="Phóng to bản đồ"]')
    const shapes = () => Number(document.querySelector('canvas[data-shapes]')?.dataset.shapes ?? 0)
    for (let n = 1; n < ${presses}; n++) {
      nearer.click()
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    const start = performance.now()
    nearer.click()
    while (shapes() < ${plots} && performance.now() - start < 20_000) await new Promise(resolve => requestAnimationFrame(resolve))
    return shapes() < ${plots} ? Number.NaN : performance.now() - start
  })()`)
}

/** ms from a press on a theme to the picture in it. */
const painted = (page: Page, word: string) =>
  page.evaluate<number>(`(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    const canvas = document.querySelector('canvas[data-shapes]')
    const label = [...document.querySelectorAll('label')].find(each => each.textContent === ${JSON.stringify(word)})
    const before = canvas.dataset.pictures
    const start = performance.now()
    label.click()
    for (let n = 0; n < 300 && canvas.dataset.pictures === before; n++) await frame()
    const spent = performance.now() - start
    await new Promise(resolve => setTimeout(resolve, 700))
    return spent
  })()`)

/** ms from the press on "Bản đồ" to the symbols of the province, two frames after they stand. */
export function inProvince(given: Given): Promise<number[]> {
  return inWindow(given, 'province', async page => {
    const room = (word: string) =>
      page.getByRole('navigation', { name: 'Các phòng' }).getByRole('button', { name: word, exact: true })
    await room('Sổ đăng ký').click()
    await page.waitForTimeout(4000)
    const spent: number[] = []
    for (let round = 0; round < 5; round++) {
      await room('Sổ đăng ký').click()
      await page.waitForTimeout(600)
      spent.push(
        await page.evaluate<number>(`(async () => {
          const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
          const button = [...document.querySelectorAll('nav button')].find(each => each.textContent === 'Bản đồ')
          const start = performance.now()
          button.click()
          for (let n = 0; n < 300 && !document.querySelector('fieldset[aria-label="Các khu trên bản đồ"] button'); n++) await frame()
          await frame()
          await frame()
          return performance.now() - start
        })()`),
      )
    }
    return spent
  })
}

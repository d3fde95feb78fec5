import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron, type Page } from 'playwright-core'
import { prepare } from '../../electron/runtime/prepare.mjs'
import { type Figure, spreadOf } from './figures.ts'

/** ms between two looks at the clock. */
const beat = 4

/** A layer brought in and taken out in the real window; how long its process and its page were held up at most on the way. */
export async function measureRoom(
  folder: string,
  seeded: string,
  source: string,
  display: Record<string, string>,
): Promise<Figure[]> {
  const data = join(folder, 'layers-room.atlas')
  copyFileSync(seeded, data)
  const { executablePath, args, env } = await prepare({ quiet: true })
  const app = await electron.launch({
    executablePath,
    args: [...args, '--room', 'map', '--data', data, `--user-data-dir=${join(folder, 'profile-layers')}`],
    env: { ...env, ...(process.env as Record<string, string>), ...display },
  })
  try {
    const page = await app.firstWindow()
    const main = <R>(script: string) => app.evaluate<R>(script)
    await page.getByRole('button', { name: 'Lớp bản đồ' }).waitFor()
    const start = page.getByRole('button', { name: 'Bắt đầu' })
    await start.click({ timeout: 3000 }).catch(() => undefined)
    // The rooms are read in the background after the first picture.
    await page.waitForTimeout(3000)
    const held = { main: [] as number[], page: [] as number[] }
    const during = async (work: () => Promise<unknown>) => {
      await Promise.all([main(begin), page.evaluate(begin)])
      await work()
      held.main.push(await main<number>(end))
      held.page.push(await page.evaluate<number>(end))
    }
    await during(() => preview(page, source))
    await during(() => bringIn(page))
    await app.evaluate(
      ({ dialog }, file) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
      },
      join(folder, 'room.gpkg'),
    )
    await during(() => takeOut(page))
    const figures = (where: string, spent: number[]): Figure[] => {
      const words = ['a layer of 100000 polygons is previewed', 'it is imported', 'it is exported as GeoPackage']
      return spent.map((ms, at) => ({
        ...{ what: `Longest hold of ${where} while ${words[at]}`, unit: 'ms', ours: spreadOf([ms]), most: 50 },
      }))
    }
    return [...figures('the shell', held.main), ...figures('the page', held.page)]
  } finally {
    await app.close()
  }
}

// What runs in the shell and in the page is text: the checks of this project's tests know neither.
const begin = `globalThis.holds = { most: 0, last: performance.now() };
globalThis.holds.watch = setInterval(() => {
  const now = performance.now()
  holds.most = Math.max(holds.most, now - holds.last - ${beat})
  holds.last = now
}, ${beat}); true`
const end = 'clearInterval(holds.watch), holds.most'
const slow = { timeout: 120_000 }

async function preview(page: Page, source: string): Promise<void> {
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
  await page.getByRole('button', { name: 'Nhập lớp bản đồ' }).click()
  await page.getByLabel('Tệp danh sách').setInputFiles(source)
  await page.getByRole('button', { name: /^Nhập 100\.000/ }).waitFor(slow)
  await page.getByRole('img', { name: /Vị trí của lớp/ }).waitFor(slow)
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Nhập 100\.000/ }).click()
  await page.getByText('Đã nhập 100.000 lô đất').waitFor(slow)
}

async function takeOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
  await page.getByRole('button', { name: 'Xuất lớp bản đồ' }).click()
  await page.getByRole('button', { name: /^Xuất \d+ lớp/ }).click()
  await page.getByText(/^Đã xuất/).waitFor(slow)
}

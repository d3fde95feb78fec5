import { join } from 'node:path'
import { _electron as electron, type Page } from 'playwright-core'
import { prepare } from '../../electron/runtime/prepare.mjs'
import type { Files } from './data.ts'
import { type Figure, quantile, type Spread, spreadOf } from './figures.ts'

const frames = 150
const books = ['Lô đất', 'Hộ có đất thu hồi', 'Khu, cụm']

/** The register in the real window on the big file: from the press to the first rows, and the time of a frame while its tables scroll. */
export async function measureScroll(folder: string, files: Files, display: Record<string, string>): Promise<Figure[]> {
  const { executablePath, args, env } = await prepare({ quiet: true })
  const words = ['--data', files.big, `--user-data-dir=${join(folder, 'profile-scroll')}`]
  const app = await electron.launch({
    executablePath,
    args: [...args, ...words],
    env: { ...env, ...(process.env as Record<string, string>), ...display },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('button', { name: 'Sổ đăng ký' }).click()
    await page.getByRole('grid').first().waitFor()
    // The rooms are read in the background after the first picture; a table is not measured against that.
    await page.waitForTimeout(3000)
    const found: Figure[] = []
    for (const book of books) found.push(...(await measureBook(page, book)))
    return found
  } finally {
    await app.close()
  }
}

async function measureBook(page: Page, book: string): Promise<Figure[]> {
  const opened: number[] = []
  for (let round = 0; round < 5; round++) {
    await open(page, round % 2 === 0 ? 'Đơn vị hành chính' : 'Cơ quan')
    opened.push(await open(page, book))
  }
  await page.waitForTimeout(3000)
  const scrolled = await page.evaluate<number[]>(scrolling)
  return [
    { what: `Register: ${book} opens (big file)`, unit: 'ms', ours: spreadOf(opened), most: 150 },
    ...(scrolled.length > 0
      ? [
          {
            what: `Register: a frame while ${book} scrolls`,
            unit: 'ms' as const,
            ours: frameSpread(scrolled),
            most: 20,
          },
        ]
      : []),
  ]
}

// What runs in the page is text: the checks of this project's tests know no window.
const pressed = (book: string) => `(async () => {
  const named = each => each.textContent.startsWith(${JSON.stringify(book)})
  const button = [...document.querySelectorAll('[role=dialog] button')].find(named)
  const start = performance.now()
  button.click()
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const isThere = () => named(document.querySelector('h1')) && document.querySelectorAll('[role=grid] tbody tr').length > 3
  for (let n = 0; n < 600 && !isThere(); n++) await frame()
  await frame()
  await frame()
  return performance.now() - start
})()`

const scrolling = `(async () => {
  const box = [...document.querySelectorAll('main *')].find(each => each.scrollHeight > each.clientHeight + 4000)
  const spent = []
  let last = performance.now()
  for (let at = 0; box && at < ${frames}; at++) {
    box.scrollTop += 120
    await new Promise(resolve => requestAnimationFrame(resolve))
    const now = performance.now()
    spent.push(now - last)
    last = now
  }
  return spent
})()`

/** Chooses another book; ms until two frames after its rows stand. */
async function open(page: Page, book: string): Promise<number> {
  await page.getByRole('button', { name: /Sổ khác/ }).click()
  await page.getByRole('dialog', { name: 'Sổ khác' }).waitFor()
  return await page.evaluate<number>(pressed(book))
}

function frameSpread(spent: number[]): Spread {
  const sorted = spent.toSorted((a, b) => a - b)
  return { ...spreadOf(spent), max: quantile(sorted, 0.95) }
}

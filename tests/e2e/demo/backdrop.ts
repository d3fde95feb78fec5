import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect } from 'vitest'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { picture } from '../atlas.ts'

/** The next file dialog answers with these files. */
export const answerDialog = (app: ElectronApplication, ...files: string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, files)

export const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'pipe' })

/** Made-up fields, ditches and roofs in colour, so that what lies over them can be judged. */
export function aPhoto(file: string): string {
  const canvas = createCanvas(2048, 1536)
  const context = canvas.getContext('2d')
  for (let y = 0; y < 48; y++)
    for (let x = 0; x < 64; x++) {
      const shade = (x * 7 + y * 13 + x * y) % 5
      context.fillStyle = ['#6F8A4A', '#7F9655', '#5F7B45', '#8E9A62', '#4F6F52'][shade] ?? '#6F8A4A'
      context.fillRect(x * 32, y * 32, 31, 30)
      if ((x * 5 + y * 3) % 11 > 1) continue
      context.fillStyle = '#B4A08C'
      context.fillRect(x * 32 + 6, y * 32 + 8, 12, 9)
    }
  writeFileSync(file, canvas.toBuffer('image/png'))
  return file
}

/** Opens the panel of the office's own maps. */
export async function openMaps(page: Page) {
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  await start.click({ timeout: 3000 }).catch(() => undefined)
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
  await page.getByRole('button', { name: 'Bản đồ nền của cơ quan' }).click()
  return page.getByRole('complementary', { name: 'Bản đồ nền của cơ quan' })
}

/** The sheet of what is in view carries the office's maps, looked at and saved, and can leave without them. */
export async function onPaper(app: ElectronApplication, page: Page, file: string, name: string) {
  await page.keyboard.press('Control+p')
  await page.getByRole('combobox', { name: 'Phạm vi' }).click()
  await page.getByRole('option', { name: 'Vùng đang xem trên bản đồ' }).click()
  const sheet = page.getByRole('region', { name: 'Tờ bản đồ' })
  const images = sheet.locator('image')
  await expect.poll(() => images.count(), { timeout: 30_000 }).toBeGreaterThan(0)
  await page.getByText(/Vẽ bản đồ nền của Ban: /).waitFor()
  await picture(page, `${name}-1366`)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
  await page.getByRole('button', { name: 'Lưu PDF' }).click()
  await page.getByText('Đã lưu bản đồ').waitFor({ timeout: 60_000 })
  const list = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  expect(list.length).toBeGreaterThan(0)
  // Of the drawn map's own dots: finer than a screen, no finer than print.
  for (const line of list) expect(Number(line.trim().split(/\s+/)[12])).toBeLessThanOrEqual(310)
  run('pdftoppm', '-png', '-scale-to', '1800', '-singlefile', file, join(appDir, `tests/pictures/${name}`))
  await page.getByRole('switch', { name: 'Bản đồ nền, bản vẽ quét của Ban' }).click()
  await expect.poll(() => images.count(), { timeout: 30_000 }).toBe(0)
  await page.getByRole('button', { name: /^Về bản đồ/ }).click()
}

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { appDir, prepare } from '../../electron/runtime/prepare.mjs'
import { fillDemo } from './demo/fill.ts'

export type Atlas = { app: ElectronApplication; page: Page; data: string; close: () => Promise<void> }

/** A folder of its own for one story, gone afterwards. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
  return folder
}

/** Opens the window of the real app on a data file of its own (a new one when none is named), on the map, with the welcome card put away. */
export async function openAtlas({
  data = join(aFolder(), 'thu.atlas'),
  welcome = false,
  size = [1366, 768],
  room = 'map',
  onLaunch = (_: ElectronApplication): unknown => undefined,
} = {}): Promise<Atlas> {
  const { executablePath, args, env } = await prepare({ quiet: true })
  const profile = aFolder()
  const words = [...args, '--room', room, '--data', data, `--user-data-dir=${profile}`, '--force-device-scale-factor=1']
  const app = await electron.launch({
    executablePath,
    args: words,
    env: { ...env, ...(process.env as Record<string, string>) },
  })
  onLaunch(app)
  const page = await app.firstWindow()
  const [width, height] = size
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, ...bounds }),
    { width: width ?? 1366, height: height ?? 768 },
  )
  let isOpen = true
  const close = async () => {
    if (isOpen) await app.close()
    isOpen = false
  }
  onTestFinished(close)
  page.setDefaultTimeout(15_000)
  await page.locator('h1, footer').first().waitFor()
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  if (!welcome) await start.click({ timeout: 1500 }).catch(() => undefined)
  return { app, page, data, close }
}

/** A data file of its own with the made-up register of `fillDemo`. */
export function aFilled(): string {
  const data = join(aFolder(), 'day.atlas')
  fillDemo(data)
  return data
}

/** Selects a zone everywhere, found by its name in the search. */
export async function pickZone(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' })
  await box.fill(name)
  await page.getByRole('listbox').getByRole('option', { name }).first().click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

/** Opens a room from the bar, a part of it, a part of that, and waits until nothing in it is still being read. */
export async function enter(page: Page, room: string, ...parts: string[]): Promise<void> {
  await page.getByRole('navigation', { name: 'Các phòng' }).getByRole('button', { name: room, exact: true }).click()
  for (const part of parts) await page.getByRole('main').getByRole('button', { name: part, exact: true }).click()
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
}

/** Findings of axe that keep somebody from using what is shown, each with where it is. */
export async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(each => each.impact === 'serious' || each.impact === 'critical')
    .map(each => `${each.id}: ${each.nodes.map(node => node.target.join(' ')).join(' | ')}`)
}

/** Takes a picture of the window into tests/pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(appDir, 'tests/pictures', `${name}.png`) })
}

export type Ran = { status: number; out: string; err: string }

/** Runs a headless command of the real app. */
export function atlas(...words: string[]): Promise<Ran> {
  return new Promise(resolve => {
    const run = join(appDir, 'electron/runtime/run.mjs')
    execFile(process.execPath, [run, 'headless', ...words], { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      resolve({ status: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })
}

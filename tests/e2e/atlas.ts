import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { appDir, prepare } from '../../electron/runtime/prepare.mjs'

export type Atlas = { app: ElectronApplication; page: Page; data: string; close: () => Promise<void> }

/** A folder of its own for one story, gone afterwards. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the window of the real app on a data file of its own (a new one when none is named), on the map, with the welcome card put away. */
export async function openAtlas({
  data = join(aFolder(), 'thu.atlas'),
  welcome = false,
  size = [1366, 768],
  room = 'map',
} = {}): Promise<Atlas> {
  const { executablePath, args, env } = await prepare({ quiet: true })
  const profile = aFolder()
  const words = [...args, '--room', room, '--data', data, `--user-data-dir=${profile}`, '--force-device-scale-factor=1']
  const app = await electron.launch({
    executablePath,
    args: words,
    env: { ...env, ...(process.env as Record<string, string>) },
  })
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
  await page.locator('h1, footer').first().waitFor()
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  if (!welcome) await start.click({ timeout: 1500 }).catch(() => undefined)
  return { app, page, data, close }
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

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from '../../electron/runtime/fresh.mjs'
import { appDir, prepare, withDisplay } from '../../electron/runtime/prepare.mjs'

/** Once for all stories: an Electron, a fresh build and a display. */
export async function setup(): Promise<() => void> {
  await prepare()
  await buildWhenStale(appDir)
  const display = await withDisplay()
  Object.assign(process.env, display.env)
  mkdirSync(join(appDir, 'tests/pictures'), { recursive: true })
  return () => display.stop()
}

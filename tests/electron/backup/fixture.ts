import { execFileSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Office, openOffice } from '../../../electron/office.ts'
import { aFolder } from '../../db/fixture.ts'

export const root = join(import.meta.dirname, '../../..')

/** An office on a new file in a folder of its own. */
export function anOffice(file = join(aFolder(), 'kiengiang.atlas')): Office {
  const office = openOffice(root, file, 'Người thử')
  onTestFinished(() => office.close())
  return office
}

/** Now, a moment later each time. */
export const now = (): string => new Date(Date.now()).toISOString()

/** A small disk of its own, in MiB; null where this machine lets nobody mount one (only root on Linux may). */
export function aDisk(mebibytes: number): string | null {
  const folder = join(aFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
  return folder
}

/** Leaves so many KiB of a disk free. */
export function fill(disk: string, kibibytes: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, `day-${kibibytes}`), Buffer.alloc(Math.max(0, bavail * bsize - kibibytes * 1024)))
}

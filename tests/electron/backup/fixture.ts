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

import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { KindName } from '../../../db/model/record/kinds.ts'
import { addRecord } from '../../../db/store/record.ts'
import { type Office, openOffice } from '../../../electron/office.ts'
import { aFolder } from '../../db/fixture.ts'

export const root = resolve(import.meta.dirname, '../../..')

/** An office with a seeded file in a folder of its own. */
export function anOffice(): { office: Office; folder: string } {
  const folder = aFolder()
  const office = openOffice(root, join(folder, 'thu.atlas'), 'Người thử')
  onTestFinished(() => office.close())
  return { office, folder }
}

/** A square of so many degrees with a hole in it, its rings turned the wrong way round. */
export function aSquare(west: number, south: number, side = 0.01) {
  const ring = (inset: number) => [
    [west + inset, south + inset],
    [west + inset, south + side - inset],
    [west + side - inset, south + side - inset],
    [west + side - inset, south + inset],
    [west + inset, south + inset],
  ]
  return { type: 'Polygon', coordinates: [ring(0), ring(side / 4)] }
}

export const add = (office: Office, kind: KindName, fields: Record<string, unknown>) =>
  addRecord(office.db(), kind, fields, { by: 'Người thử' }).record

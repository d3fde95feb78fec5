import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addRecord } from '../../../db/store/record.ts'
import { openFile } from '../../bench/data.ts'
import { aFolder } from '../atlas.ts'
import { ground } from '../demo/add.ts'
import { land } from '../demo/land.ts'

/** A data file with the lots of KCN Thạnh Lộc, none of which has a boundary, nor has the zone. */
export function aLand(): string {
  const data = join(aFolder(), 'land.atlas')
  const db = openFile(data)
  land(db, (kind, fields) => addRecord(db, kind, fields, ground).record)
  db.close()
  return data
}

/** Puts the pointer on the map at a share of its width and height, and presses. */
export async function press(page: Page, x: number, y: number): Promise<void> {
  const box = await page.getByRole('region', { name: 'Bản đồ' }).boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 })
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
}

/** Types corners, X north and Y east, as a decision prints them. */
export async function type(page: Page, corners: [x: string, y: string][]): Promise<void> {
  for (const [x, y] of corners) {
    await page.getByLabel('X của đỉnh mới').fill(x)
    await page.keyboard.press('Tab')
    await page.keyboard.type(y)
    await page.keyboard.press('Enter')
  }
}

/** Saves what was drawn, of a quality, for a reason. */
export async function save(page: Page, quality: string, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Lưu ranh giới', exact: true }).click()
  await page.getByRole('radio', { name: quality }).check()
  await page.getByLabel('Căn cứ văn bản nào?').focus()
  await page.getByRole('option', { name: /Chưa có văn bản, ghi lý do/ }).click()
  await page.getByLabel('Lý do chưa có văn bản').fill(why)
  await page.keyboard.press('Control+Enter')
}

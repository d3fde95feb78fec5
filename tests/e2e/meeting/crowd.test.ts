import { expect, test } from 'vitest'
import { openData } from '../../../db/open.ts'
import { inBatch } from '../../../db/store/log/batch.ts'
import { addRecord } from '../../../db/store/record.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aFilled, openAtlas, picture } from '../atlas.ts'
import { ground } from '../demo/add.ts'
import { cutOff, room, sized } from './room.ts'

test('a meeting keeps a zone with a very long name and 1,284 households, and one that is all gaps, on one page', {
  timeout: 240_000,
}, async () => {
  const data = aFilled()
  crowd(data)
  const { page, app } = await openAtlas({ data })
  await page.keyboard.press('F5')
  await room(page).getByRole('heading', { level: 1 }).waitFor()
  await sized(app, page, 1366, 768)
  await page.keyboard.press('End')
  const problems: string[] = []
  for (const name of ['crowd', 'crowd-mat-bang', 'crowd-nhiem-vu']) {
    await room(page)
      .getByText(/trên 1\.284 hộ/)
      .waitFor()
    await picture(page, `meeting-${name}`)
    problems.push(...(await cutOff(page)).map(cut => `${name}: ${cut}`))
    for (let n = 0; n < 2; n++) await page.keyboard.press('t')
  }
  await page.keyboard.press('PageUp')
  await room(page).getByText('chưa có số liệu').first().waitFor()
  await picture(page, 'meeting-gaps')
  problems.push(...(await cutOff(page)))
  expect(problems).toEqual([])
})

/** Adds a made-up zone at the end of the list: a name of 120 letters, 1,284 households of which 321 are held. */
function crowd(data: string): void {
  const db = openData(data, `${appDir}/db/migrations`)
  const name =
    'Cụm công nghiệp và làng nghề chế biến thủy sản, cơ khí đóng sửa tàu thuyền Thị trấn Minh Lương mở rộng giai đoạn hai'
  inBatch(db, { name: 'Thêm khu đông hộ', ...ground }, () => {
    const zone = addRecord(db, 'zone', { code: 'NO-ZZ', name, type: 'housing', point: [105.2, 9.9] }, ground).record.id
    for (let n = 1; n <= 1284; n++) {
      const household = addRecord(db, 'household', { code: `ZZ-${n}`, zone, name: `Người thử ${n}` }, ground).record.id
      const held = { code: `VZ-${n}`, name: 'Không nhận tiền', category: 'price', household, zone, since: '2026-01-05' }
      if (n % 4 === 0) addRecord(db, 'obstacle', held, ground)
    }
  })
  db.close()
}

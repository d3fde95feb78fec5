import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { aFilled, openAtlas, picture, serious } from '../atlas.ts'

test('a file that another machine has open is looked at after asking, refuses every deed, and is edited once it is free', async () => {
  const data = aFilled()
  writeFileSync(`${data}.khoa`, JSON.stringify({ host: 'MAY-KE-TOAN', by: 'Nguyễn Thị Lan', pid: 1, token: 't' }))
  const bytes = readFileSync(data)
  const names = readdirSync(dirname(data)).sort()
  const { app, page } = await openAtlas({ data, welcome: true })
  await page.getByRole('heading', { name: 'Tệp đang mở ở máy MAY-KE-TOAN' }).waitFor()
  await picture(page, 'care-elsewhere-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Mở chỉ để xem' }).click()
  const band = page.getByRole('region', { name: 'Chỉ xem' })
  await band.getByText(/^Tệp đang mở ở máy MAY-KE-TOAN \(Nguyễn Thị Lan\)\. Đây là tệp như lúc \d{1,2}:\d\d/).waitFor()
  await picture(page, 'care-view-1366')
  expect(await serious(page)).toEqual([])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1920, height: 1080 }),
  )
  await picture(page, 'care-view-1920')
  // Its days can be looked at as well, and no deed is done.
  const ask = (call: string, args: object) =>
    page.evaluate(`window.atlas('${call}', ${JSON.stringify(args)}, null)`) as Promise<{
      ok: boolean
      problem?: object
    }>
  expect(await ask('dayMap', { day: '2026-01-01', theme: 'status' })).toMatchObject({ ok: true })
  const zone = { kind: 'zone', fields: { code: 'MOI', name: 'Mới', type: 'kcn' }, why: 'thử' }
  expect(await ask('add', zone)).toMatchObject({ ok: false, problem: { code: 'E_VIEW_ONLY' } })
  expect(await ask('keepDraft', { key: 'a', words: 'b', content: '{}' })).toMatchObject({ ok: false })
  expect(readFileSync(data)).toEqual(bytes)
  expect(readdirSync(dirname(data)).sort()).toEqual(names)

  rmSync(`${data}.khoa`)
  await band.getByRole('button', { name: 'Mở để sửa' }).click()
  await band.waitFor({ state: 'detached' })
  expect(await ask('add', zone)).toMatchObject({ ok: true })
})

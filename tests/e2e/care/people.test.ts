import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Bridge } from '../../../electron/contract.ts'
import { aFilled, enter, openAtlas, picture, serious } from '../atlas.ts'

declare const window: { atlas: Bridge }

const admin = { name: 'Nguyễn Thị Quản Trị', pin: '739182' }
const other = '502846'

async function comeIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor()
  await page.getByRole('radio', { name }).check()
  await page.getByLabel('Mã PIN').fill(pin)
  await page.getByRole('button', { name: 'Vào làm việc' }).click()
}

/** Rooms in which an editor finds buttons that change the register. */
const readOnlyRooms = [['Sổ đăng ký'], ['Nhiệm vụ'], ['Văn bản'], ['Mặt bằng', 'Vốn'], ['Mặt bằng', 'Phân kỳ']]

/** What the window is told when it asks by itself, past every button. */
const ask = (page: Page, name: Parameters<Bridge>[0], args?: unknown) =>
  page.evaluate(asked => window.atlas(asked.name, asked.args), { name, args })

async function addPerson(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm người dùng' }).click()
  const form = page.getByRole('form', { name: 'Thêm người dùng' })
  await form.getByLabel('Họ tên').fill(name)
  await form.getByRole('radio', { name: role }).check()
  await form.getByLabel('Mã PIN', { exact: true }).fill(other)
  await form.getByLabel('Gõ lại mã PIN').fill(other)
  await form.getByRole('button', { name: 'Thêm người dùng' }).click()
  await page.getByRole('listitem').filter({ hasText: name }).first().waitFor()
}

test('an office lets each in by name and PIN: a viewer looks and sees no names, an editor edits, the lock leaves nothing in the window', async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  const [household] = (await ask(page, 'list', { kind: 'household', where: {} }).then(reply =>
    reply.ok ? reply.value : [],
  )) as { code: string; name: string }[]
  const secret = household?.name ?? ''
  expect(secret).not.toBe('')

  await page.getByRole('button', { name: /\.atlas$/ }).click()
  await page.getByRole('button', { name: 'Người dùng máy này' }).click()
  await page.getByText('Chưa hỏi ai đang làm').waitFor()
  await picture(page, 'people-off-1366')
  expect(await serious(page)).toEqual([])
  await page.getByLabel('Họ tên người quản trị').fill(admin.name)
  await page.getByLabel('Mã PIN', { exact: true }).fill('123456')
  await page.getByText('Mã này là một dãy ai cũng đoán được.').waitFor()
  await page.getByLabel('Mã PIN', { exact: true }).fill(admin.pin)
  await page.getByLabel('Gõ lại mã PIN').fill(admin.pin)
  await page.getByRole('button', { name: 'Bật người dùng máy này' }).click()
  const recovery = await page.getByText(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/).innerText()
  await picture(page, 'people-sheet-1366')
  await page.getByRole('button', { name: 'Đã cất tờ khôi phục' }).click()
  await addPerson(page, 'Lê Hoàng Người Xem', 'Xem')
  await addPerson(page, 'Phạm Minh Người Sửa', 'Sửa')
  await picture(page, 'people-on-1366')
  expect(await serious(page)).toEqual([])

  // Locked: nothing of the data is in the window, and no call gets any.
  await enter(page, 'Mặt bằng')
  await page.getByText(secret).first().waitFor()
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor()
  const left = await page.content()
  for (const word of [secret, 'KCN Thạnh Lộc', household?.code ?? '']) expect(left).not.toContain(word)
  expect(await ask(page, 'households', {})).toMatchObject({ ok: false, problem: { code: 'E_LOCKED' } })
  expect(await ask(page, 'dayMap', { day: '2026-01-01', theme: 'status' })).toMatchObject({ ok: false })
  await picture(page, 'lock-1366')
  expect(await serious(page)).toEqual([])

  for (const [pin, said] of [
    ['000111', 'Còn 2 lần'],
    ['000112', 'Còn 1 lần'],
    ['000113', '3 lần liền. Chờ 30 giây'],
  ] as const) {
    await comeIn(page, 'Lê Hoàng Người Xem', pin)
    await page.getByText(said).waitFor()
  }
  await page.getByRole('button', { name: /^Gõ lại được sau 0:\d\d$/ }).waitFor()
  await picture(page, 'lock-wait-1366')
  // Another may come in meanwhile; an administrator gives the viewer another PIN.
  await comeIn(page, admin.name, admin.pin)
  await page.getByRole('button', { name: `${admin.name}, quản trị` }).click()
  await page.getByRole('button', { name: 'Sửa Lê Hoàng Người Xem' }).click()
  await page.getByRole('button', { name: 'Đặt mã PIN mới' }).click()
  await page.getByLabel('Mã PIN', { exact: true }).fill(other)
  await page.getByLabel('Gõ lại mã PIN').fill(other)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('gõ sai mã PIN').first().waitFor()
  await page.getByRole('button', { name: 'Khóa', exact: true }).click()

  // A viewer: no names, no buttons, and no way past them.
  await comeIn(page, 'Lê Hoàng Người Xem', other)
  await page.getByText('Lê Hoàng Người Xem, chỉ xem, che dữ liệu cá nhân').waitFor()
  await enter(page, 'Mặt bằng')
  await page.getByText('đã che').first().waitFor()
  expect(await page.getByText(secret).count()).toBe(0)
  await picture(page, 'people-viewer-1366')
  const zone = { kind: 'zone', key: 'KCN-THANH-LOC', fields: { name: 'KCN Khác' }, why: 'thử' }
  expect(await ask(page, 'set', zone)).toMatchObject({ ok: false, problem: { code: 'E_ROLE' } })
  await enter(page, 'Sổ đăng ký')
  await page
    .getByText(household?.code ?? '')
    .first()
    .waitFor()
  expect(await page.getByText(secret).count()).toBe(0)
  for (const [room = '', ...parts] of readOnlyRooms) {
    await enter(page, room, ...parts)
    await expect
      .poll(
        () =>
          page
            .getByRole('main')
            .getByRole('button', { name: /^(Thêm|Nhập|Giao|Sửa|Lưu|Xóa|Chọn .* trình)/ })
            .count(),
        { message: [room, ...parts].join(', ') },
      )
      .toBe(0)
  }
  await enter(page, 'Sổ đăng ký')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1920, height: 1080 }),
  )
  await picture(page, 'people-viewer-register-1920')
  await page.keyboard.press('Control+l')
  await picture(page, 'lock-1920')

  // An editor edits under the own name.
  await comeIn(page, 'Phạm Minh Người Sửa', other)
  await page.getByText('Phạm Minh Người Sửa, sửa').waitFor()
  expect(await ask(page, 'set', zone)).toMatchObject({ ok: true })
  expect(await ask(page, 'history', { kind: 'zone', key: 'KCN-THANH-LOC' })).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ by: 'Phạm Minh Người Sửa' })]),
  })

  // The administrator has forgotten the PIN.
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Quên mã PIN' }).click()
  await page.getByLabel('Dãy trên tờ khôi phục').fill(recovery.toLowerCase())
  await page.getByLabel('Mã PIN mới', { exact: true }).fill('640917')
  await page.getByLabel('Gõ lại mã PIN mới').fill('640917')
  await picture(page, 'lock-forgotten-1920')
  await page.getByRole('button', { name: 'Đặt mã PIN mới' }).click()
  await page.getByRole('button', { name: 'Đã cất tờ mới, vào làm việc' }).click()
  await page.getByRole('button', { name: `${admin.name}, quản trị` }).click()
  await page.getByText('vào bằng tờ khôi phục').waitFor()
  await picture(page, 'people-on-1920')

  // Nobody touches anything for as long as the office says.
  await page.clock.install()
  await page.reload()
  await page.getByText(`${admin.name}, quản trị`).waitFor()
  await page.clock.fastForward('10:30')
  await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor()
})

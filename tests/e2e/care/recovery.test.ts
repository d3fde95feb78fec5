import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFilled, openAtlas, picture, serious } from '../atlas.ts'

describe('the care of the data file', () => {
  test('a backup is made, proved and told; gone back to after a look inside; and a damaged file is read row by row and recovered', async () => {
    const data = aFilled()
    const first = await openAtlas({ data })
    const { page } = first
    // What went wrong is told in words, with its code for whoever helps.
    await page.evaluate("window.atlas('remove', { kind: 'zone', key: 'KHONG-CO' }, null)")
    await page.getByRole('button', { name: /\.atlas$/ }).click()
    await page.getByText('Không thấy hồ sơ, hoặc hồ sơ còn được dùng').waitFor()
    await page.getByRole('heading', { name: 'Tình trạng', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Tạo bản sao ngay' }).click()
    await page
      .getByRole('status')
      .getByText(/^Bản sao lúc \d{1,2}:\d\d đã mở thử: .* khu, .*khớp\./)
      .waitFor()
    await page.getByRole('button', { name: 'Kiểm tra toàn bộ tệp' }).click()
    await page.getByText(/: nguyên vẹn\./).waitFor()
    // Something changes, and going back shows it first.
    await page.evaluate(
      "window.atlas('add', { kind: 'zone', fields: { code: 'MOI', name: 'KCN Mới lập', type: 'kcn' }, why: 'thử' }, null)",
    )
    await page.getByRole('radio').first().check()
    await page
      .getByText(/Thêm .*KCN Mới lập|KCN Mới lập/)
      .first()
      .waitFor()
    await picture(page, 'care-health-1366')
    expect(await serious(page)).toEqual([])
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1920, height: 1080 }),
    )
    await picture(page, 'care-health-1920')
    await page.getByRole('button', { name: 'Khôi phục bản sao này' }).click()
    await page.getByText('Đã khôi phục bản sao').waitFor()
    const zones = () =>
      page.evaluate(
        "window.atlas('list', { kind: 'zone', where: { code: 'MOI' } }, null).then(reply => reply.value.length)",
      )
    expect(await zones()).toBe(0)
    await page.getByRole('button', { name: 'Trở lại như trước' }).click()
    await page.getByText('Đã khôi phục bản sao').waitFor()
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([])
    await expect.poll(zones, { timeout: 20_000 }).toBe(1)
    await first.close()

    const bytes = readFileSync(data)
    bytes.fill(0xa5, 4096, 4096 * 60)
    writeFileSync(data, bytes)
    const second = await openAtlas({ data, welcome: true })
    await second.page.getByRole('heading', { name: 'Tệp dữ liệu bị hỏng, chưa mở được' }).waitFor()
    await second.page.getByRole('radio').first().waitFor()
    await picture(second.page, 'care-recovery-1366')
    expect(await serious(second.page)).toEqual([])
    await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1920, height: 1080 }),
    )
    await picture(second.page, 'care-recovery-1920')
    // What the damaged file still has is read row by row, set beside the newest backup, and chosen.
    await second.page.getByRole('button', { name: 'Đọc thử tệp hỏng' }).click()
    await second.page.getByRole('radio', { name: 'Dữ liệu đọc lại từ tệp hỏng' }).waitFor({ timeout: 60_000 })
    await second.page.getByRole('table').waitFor()
    await picture(second.page, 'care-salvage-1920')
    expect(await serious(second.page)).toEqual([])
    await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1366, height: 768 }),
    )
    await picture(second.page, 'care-salvage-1366')
    await second.page.getByRole('button', { name: 'Mở dữ liệu đọc lại' }).click()
    await second.page.getByText('Đã mở dữ liệu đọc lại').waitFor()
    expect(
      await second.page.evaluate(
        "window.atlas('list', { kind: 'zone', where: { code: 'MOI' } }, null).then(reply => reply.value.length)",
      ),
    ).toBe(1)
    const aside = readdirSync(join(data, '..')).find(name => /-hong-\d{4}-\d\d-\d\d\.atlas$/.test(name))
    expect(readFileSync(join(data, '..', aside ?? ''))).toEqual(bytes)
    await second.page.getByRole('navigation', { name: 'Các phòng' }).waitFor()
    await second.close()

    // The program went back to an older one: the file is of the newer, which stays; a backup of before is offered.
    const newer = readFileSync(data)
    newer.writeUInt32BE(99, 60)
    writeFileSync(data, newer)
    const third = await openAtlas({ data, welcome: true })
    await third.page.getByRole('heading', { name: 'Tệp do bản KCN Atlas mới hơn ghi' }).waitFor()
    await third.page.getByRole('radio').first().check()
    await third.page.getByText(/^Việc cuối cùng có trong bản sao: /).waitFor()
    await picture(third.page, 'care-newer-1366')
    expect(await serious(third.page)).toEqual([])
    await third.page.getByRole('button', { name: /^Mở bản sao / }).click()
    await third.page.getByText('Đã mở bản sao').waitFor()
    const kept = readdirSync(join(data, '..')).find(name => /-cau-truc-moi-\d{4}-\d\d-\d\d\.atlas$/.test(name))
    expect(readFileSync(join(data, '..', kept ?? ''))).toEqual(newer)
  })
})

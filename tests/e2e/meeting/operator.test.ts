import { expect, test } from 'vitest'
import { aFilled, openAtlas, picture, serious } from '../atlas.ts'
import { beginMeeting, housing, onPage } from './room.ts'

test('a meeting has a window for the operator, with what comes next, the notes and the time; it turns the page', {
  timeout: 240_000,
}, async () => {
  const { page, app } = await openAtlas({ data: aFilled() })
  await beginMeeting(page)
  const opened = app.waitForEvent('window')
  await page.keyboard.press('o')
  const operator = await opened
  await operator.getByRole('heading', { name: `Đang chiếu: 1/3. ${housing}` }).waitFor()
  await operator.getByRole('heading', { name: 'Tiếp: 2. KCN Thạnh Lộc' }).waitFor()
  await operator.getByText('Hỏi Sở Tài chính về vốn năm 2027').waitFor()
  await operator.getByText('đã họp').waitFor()
  await operator.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  const own = await app.browserWindow(operator)
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await own.evaluate((window, bounds) => window.setContentBounds({ x: 0, y: 0, ...bounds }), { width, height })
    await expect.poll(() => operator.evaluate(`Math.abs(innerWidth - ${width}) <= 1`)).toBe(true)
    await picture(operator, `meeting-operator-${width}`)
    // Nothing is cut off, nothing stands half empty: the agenda reaches the foot of the window.
    const foot = await operator.getByRole('navigation', { name: 'Chương trình, 3 mục' }).boundingBox()
    expect(Math.abs(height - ((foot?.y ?? 0) + (foot?.height ?? 0)))).toBeLessThan(20)
  }
  expect(await serious(operator)).toEqual([])
  await operator.getByRole('button', { name: 'Mục sau' }).click()
  await onPage(page, 'KCN Thạnh Lộc')
  await operator.getByRole('heading', { name: 'Đang chiếu: 2/3. KCN Thạnh Lộc' }).waitFor()
  // What the secretary types stands in the operator's window as it comes, and goes when the layer is closed.
  const said = operator.getByRole('region', { name: 'Kết luận đang ghi' })
  await page.bringToFront()
  await page.keyboard.press('k')
  await page.getByLabel('Kết luận 1').fill('Giao Ban Quản lý Khu kinh tế rà soát quy hoạch khu công nghiệp Thạnh Lộc')
  await page.keyboard.press('Enter')
  await page.getByLabel('Kết luận 2').fill('Sở Tài chính báo cáo giá thuê đất trước ngày 15/12/2026')
  await said.getByText('trước ngày 15/12/2026').waitFor()
  expect(await said.getByRole('listitem').count()).toBe(2)
  await own.evaluate(window => window.setContentBounds({ x: 0, y: 0, width: 1366, height: 768 }))
  await picture(operator, 'meeting-operator-said-1366')
  expect(await serious(operator)).toEqual([])
  await page.keyboard.press('Escape')
  await said.waitFor({ state: 'detached' })
  // It may look and turn, nothing else.
  const refused = await operator.evaluate("atlas('list', { kind: 'household' })")
  expect(refused).toMatchObject({ ok: false, problem: { code: 'E_CALL_SENDER' } })
  await operator.getByRole('button', { name: 'Rời phòng họp' }).click()
  await page.getByRole('button', { name: /^Bắt đầu họp 3 mục/ }).waitFor()
  expect(app.windows()).toHaveLength(1)
})

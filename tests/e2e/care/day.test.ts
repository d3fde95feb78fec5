import type { CDPSession, ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFilled, enter, openAtlas, picture, serious } from '../atlas.ts'

/** Rounds through the house: 5 as a rule. KCN_DAY=40 is a day of eight hours, in which somebody turns to another screen every minute or two. */
const rounds = Number(process.env.KCN_DAY ?? 5)
/** What is read and made once stays; from here on nothing may grow. */
const warm = Math.min(3, rounds - 2)

const ways: [room: string, ...parts: string[]][] = [
  ['Tổng quan'],
  ['Sổ đăng ký'],
  ['Nhiệm vụ'],
  ['Mặt bằng', 'Bồi thường'],
  ['Mặt bằng', 'Vốn'],
  ['Mặt bằng', 'Lô đất'],
  ['Kêu gọi', 'Dự án kêu gọi'],
  ['Kêu gọi', 'Doanh nghiệp'],
  ['Văn bản'],
]

type Held = { round: number; heapMib: number; nodes: number; listeners: number; storeMib: number }

/** One round of a working day: every room, a zone's dossier, a search, an edit that is taken back, a theme and a day that has passed. */
async function goRound(page: Page): Promise<void> {
  for (const way of ways) await enter(page, ...way)
  await enter(page, 'Bản đồ')
  for (const name of [/^Xẻo Rô/, /^Thạnh Lộc/]) {
    await page.getByRole('listbox', { name: 'Khu, cụm' }).getByRole('option', { name }).first().click()
    await page
      .getByRole('complementary', { name: /^Hồ sơ KCN/ })
      .getByRole('heading', { level: 1 })
      .waitFor()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' }).fill('gpmb thanh loc')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(`(async () => {
    const zone = (await window.atlas('list', { kind: 'zone' }, null)).value[0]
    await window.atlas('set', { kind: 'zone', key: zone.id, fields: { note: String(Math.random()) }, why: 'thử' }, null)
    await window.atlas('undo', {}, null)
    await window.atlas('list', { kind: 'plot' }, '2026-01-01')
  })()`)
}

async function heldNow(app: ElectronApplication, session: CDPSession, round: number): Promise<Held> {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find(each => each.name === name)?.value ?? 0
  // The store is a thread of the main process: what that holds in memory tells of both.
  const storeMib = await app.evaluate(() => process.memoryUsage().rss / 2 ** 20)
  const held = {
    heapMib: of('JSHeapUsedSize') / 2 ** 20,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    storeMib,
  }
  return { round, ...held }
}

test('over a working day nothing that the window or the store holds grows', {
  timeout: 120_000 + rounds * 60_000,
}, async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const seen: Held[] = []
  for (let round = 1; round <= rounds; round++) {
    await goRound(page)
    seen.push(await heldNow(app, session, round))
  }
  const whole = ({ round, ...held }: Held) =>
    `${round}: ${Object.entries(held)
      .map(([name, value]) => `${name} ${value.toFixed(name.endsWith('Mib') ? 1 : 0)}`)
      .join(', ')}`
  process.stdout.write(
    `${seen
      .filter((_, at) => at % Math.ceil(rounds / 8) === 0 || at === rounds - 1)
      .map(whole)
      .join('\n')}\n`,
  )
  const [before, after] = [seen[warm], seen.at(-1)]
  if (!before || !after) throw new Error('E_TEST_ROUNDS')
  expect(after.heapMib, 'heap of the window').toBeLessThan(before.heapMib * 1.1 + 3)
  expect(after.nodes, 'nodes of the page').toBeLessThan(before.nodes * 1.1 + 300)
  expect(after.listeners, 'listeners of the page').toBeLessThan(before.listeners * 1.1 + 100)
  expect(after.storeMib, 'resident memory of the main process').toBeLessThan(before.storeMib * 1.15 + 30)
})

test('what lies over the rooms shuts nobody out: greeting, search, network, import, a record, the office’s own papers', async () => {
  const { page } = await openAtlas({ welcome: true })
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    await picture(page, `axe-${name}`)
    found[name] = await serious(page)
  }
  await page.getByRole('button', { name: 'Bắt đầu' }).waitFor()
  await look('greeting')
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' }).fill('thanh loc')
  await page.getByRole('option').first().waitFor()
  await look('search')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Không kết nối mạng' }).click()
  await page.getByRole('dialog', { name: 'Không kết nối mạng' }).waitFor()
  await look('network')
  await page.keyboard.press('Escape')
  await enter(page, 'Sổ đăng ký')
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
  await page.getByRole('complementary', { name: 'Xem trước khi nhập' }).waitFor()
  await look('import')
  await page.keyboard.press('Escape')
  await enter(page, 'Kêu gọi', 'Mẫu giấy tờ')
  await look('template')
  await enter(page, 'Kêu gọi', 'Nhà đầu tư')
  await page.getByRole('button', { name: 'Thêm nhà đầu tư' }).first().click()
  await look('investor')
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, []])))
})

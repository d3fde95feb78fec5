import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { statusClass } from '../../db/model/classify.ts'
import { countBy, hectares } from '../../db/model/counted.ts'
import type { RecordOf } from '../../db/model/record/kinds.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { themes } from '../../db/model/theme.ts'
import { openData } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import { setRecord } from '../../db/store/record.ts'
import { get } from '../../db/store/table.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { aFolder, atlas, openAtlas, pickZone, picture } from './atlas.ts'

type Zone = RecordOf<'zone'>
const name = 'KCN Thạnh Lộc'

/** A register that began in January 2024 and was corrected in March 2025. */
function aKept(): string {
  const data = join(aFolder(), 'lich-su.atlas')
  vi.useFakeTimers({ now: new Date('2024-01-15T10:00:00'), toFake: ['Date'] })
  const db = openData(data, join(appDir, 'db/migrations'), fresh => seed(fresh, join(appDir, 'assets/seed')))
  const zone = get(db, 'zone', 'KCN-THANH-LOC')
  vi.setSystemTime(new Date('2025-03-10T10:00:00'))
  setRecord(db, 'zone', zone.id, { status: 'paused', area_ha: 251.5 }, { by: 'Người thử', why: 'thử' })
  db.close()
  vi.useRealTimers()
  return data
}

/** The classes of the legend with their counts and hectares. */
const legendOf = async (page: Page) =>
  (await page.locator('[data-furniture] li button[aria-pressed]').allTextContents()).join('\n')

/** The rows of the list: name, class and area of each zone. */
const listOf = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[role=option]')].map(row => row.title + ' ' + row.lastElementChild.textContent)`,
  )

test('map, legend, list and dossier of a day say what the commands say as of that day', async () => {
  const data = aKept()
  const { page } = await openAtlas({ data, size: [1920, 1080] })
  await page.getByRole('button', { name: 'Xem theo thời gian' }).click()
  const bar = page.getByRole('region', { name: 'Thời gian' })
  const seen = new Set<string>()
  for (const day of ['2025-03-10', '2025-03-09', '2018-07-30']) {
    const said = await atlas('list', 'zone', '--as-of', day, '--data', data, '--json')
    const zones = JSON.parse(said.out) as Zone[]
    await bar.getByLabel('Ngày xem trên bản đồ').fill(formatDay(day))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Đang xem ngày ${formatDay(day)}` }).waitFor()
    await page.locator('section[aria-label="Thời gian"]:not([aria-busy])').waitFor()
    const word = (zone: Zone) => themes.status.words[statusClass(zone.status)]
    const counted = countBy(zones.map(zone => ({ status: statusClass(zone.status), areaHa: zone.area_ha })))
    const legend = await legendOf(page)
    for (const each of counted.filter(({ count }) => count > 0)) {
      expect(legend, day).toContain(themes.status.words[each.status])
      expect(legend, day).toContain(hectares(each, 'khu'))
    }
    const listed = await listOf(page)
    expect(listed.length).toBe(zones.length)
    for (const zone of zones) {
      const area = zone.area_ha === null ? 'diện tích: chưa có số liệu' : formatNumber(zone.area_ha)
      expect(
        listed.find(row => row.startsWith(`${zone.name}: `)),
        day,
      ).toContain(word(zone))
      expect(
        listed.find(row => row.startsWith(`${zone.name}: `)),
        day,
      ).toContain(area)
    }
    const zone = zones.find(each => each.name === name)
    if (!zone) throw new Error('E_TEST')
    await page
      .getByRole('button', { name: new RegExp(`^${name}, ${word(zone)},`, 'i') })
      .first()
      .waitFor()
    await pickZone(page, name)
    const figure = page.locator(`aside [data-figure="zone/${zone.id}/area_ha"]`).first()
    await figure.filter({ hasText: formatNumber(zone.area_ha ?? Number.NaN) }).waitFor()
    const status = page.locator(`aside [data-figure="zone/${zone.id}/status"]`).first()
    // What is not known stands by its name among the gaps.
    if ((await status.count()) > 0)
      await expect
        .poll(() => status.textContent(), { timeout: 15_000 })
        .toMatch(zone.status ? new RegExp(word(zone), 'i') : /^tình trạng$/)
    await picture(page, `time-agree-${day}`)
    seen.add(`${zone.area_ha} ${zone.status}`)
  }
  // The three days do not say the same: a window that stayed on one of them would not agree.
  expect(seen.size).toBe(3)
})

test('a register in which nothing is dated says what to do to have days', async () => {
  const data = join(aFolder(), 'trong.atlas')
  openData(data, join(appDir, 'db/migrations')).close()
  await atlas('add', 'zone', 'code=KCN-THU', 'name=KCN Thử', 'type=kcn', '--data', data, '--json')
  const { page } = await openAtlas({ data })
  await page.getByRole('button', { name: 'Xem theo thời gian' }).click()
  await page.getByText(/^Sổ này chưa có gì ghi ngày nên mọi ngày đều như nhau\. Ghi ngày cho bước/).waitFor()
  await picture(page, 'time-undated')
})

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aFolder, enter, openAtlas, pickZone, picture, serious } from './atlas.ts'
import { fillDemo } from './demo/fill.ts'

/** The hints of empty fields, and of the search in the bar, that are longer than their fields. */
const cutHints = `(() => {
  const pen = document.createElement('canvas').getContext('2d')
  const isCut = field => {
    const look = getComputedStyle(field)
    pen.font = look.fontWeight + ' ' + look.fontSize + ' ' + look.fontFamily
    return pen.measureText(field.placeholder).width > field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight)
  }
  const fields = [...document.querySelectorAll('input[placeholder]')].filter(field => field.clientWidth > 0 && isCut(field))
  const hint = document.querySelector('header button > span')
  return [...fields.map(field => field.placeholder), ...(hint.scrollWidth > hint.clientWidth ? [hint.textContent] : [])]
})()`

/** Words that end in dots, or under the edge of their box, because the box is too small for them. */
const cutWords = `[...document.querySelectorAll('main :is(td, div, span, strong, p)')]
  .filter(box => box.textContent.trim() && box.clientWidth > 2 && getComputedStyle(box).overflowX === 'hidden')
  .filter(box => box.scrollWidth > box.clientWidth + 1 || (box.children.length === 0 && box.scrollHeight > box.clientHeight + 6))
  .map(box => box.textContent)`

/** Labels of totals that stand on more than one line. */
const brokenLabels = `[...document.querySelectorAll('main tfoot th')].map(label => {
  const range = document.createRange()
  range.selectNodeContents(label.firstElementChild ?? label)
  return [label.textContent, new Set([...range.getClientRects()].map(line => Math.round(line.top))).size]
}).filter(([, lines]) => lines > 1).map(([words]) => words)`

/** The rooms in which everything of the filled register stands in full, on the smallest screen too. */
const inFull = ['board', 'directives', 'calls-readiness', 'enterprise-obstacles']

/** Opens one room after another: a picture of each, no bar across, no hint cut, and (on the first size alone) nothing that shuts somebody out. */
function walker(page: Page, tag: string, isProbed: boolean) {
  const problems: string[] = []
  const look = async (name: string) => {
    await picture(page, `${name}-${tag}`)
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (over !== 0) problems.push(`${name}: a bar across, ${over} px`)
    for (const hint of await page.evaluate<string[]>(cutHints)) problems.push(`${name}: "${hint}" is cut`)
    for (const label of await page.evaluate<string[]>(brokenLabels)) problems.push(`${name}: "${label}" is broken`)
    if (inFull.includes(name))
      for (const words of await page.evaluate<string[]>(cutWords)) problems.push(`${name}: "${words}" is cut`)
    if (isProbed) problems.push(...(await serious(page)).map(finding => `${name}: ${finding}`))
  }
  return { problems, look }
}

/** The rooms with their parts, and the names of their pictures. */
const rooms: [picture: string, room: string, ...parts: string[]][] = [
  ['board', 'Tổng quan'],
  ['register-household', 'Sổ đăng ký'],
  ['directives', 'Nhiệm vụ'],
  ['ground-households', 'Mặt bằng', 'Bồi thường'],
  ['ground-money', 'Mặt bằng', 'Vốn'],
  ['ground-staging', 'Mặt bằng', 'Phân kỳ'],
  ['ground-plots', 'Mặt bằng', 'Lô đất'],
  ['ground-rent', 'Mặt bằng', 'Giá thuê'],
  ['ground-trial', 'Mặt bằng', 'Giá thuê', 'Thử giá mới'],
  ['calls', 'Kêu gọi', 'Dự án kêu gọi'],
  ['calls-readiness', 'Kêu gọi', 'Điều kiện'],
  ['calls-compare', 'Kêu gọi', 'So sánh địa điểm'],
  ['calls-investors', 'Kêu gọi', 'Nhà đầu tư'],
  ['enterprise-list', 'Kêu gọi', 'Doanh nghiệp', 'Danh sách'],
  ['enterprise-obstacles', 'Kêu gọi', 'Doanh nghiệp', 'Khó khăn'],
  ['enterprise-labour', 'Kêu gọi', 'Doanh nghiệp', 'Lao động'],
  ['enterprise-production', 'Kêu gọi', 'Doanh nghiệp', 'Sản xuất'],
  ['enterprise-forms', 'Kêu gọi', 'Doanh nghiệp', 'Biểu mẫu'],
  ['enterprise-group', 'Kêu gọi', 'Doanh nghiệp', 'Tổ Chỉ đạo'],
  ['papers', 'Văn bản'],
]

const registers = ['Lô đất', 'Khu, cụm', 'Văn bản']

async function openRegister(page: Page, register: string): Promise<void> {
  await enter(page, 'Sổ đăng ký')
  await page.getByRole('button', { name: 'Sổ khác' }).click()
  await page.getByRole('button', { name: new RegExp(`^${register}\\s*[\\d.]+$`) }).click()
  await page.getByRole('heading', { name: register, exact: true }).waitFor()
}

async function lookAtMap(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await enter(page, 'Bản đồ')
  await look('map')
  const list = page.getByRole('listbox', { name: 'Khu, cụm' })
  await list
    .getByRole('option', { name: /Thạnh Lộc/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'KCN Thạnh Lộc', exact: true }).waitFor()
  await look('atlas')
  await list
    .getByRole('option', { name: /^Bình An/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'CCN Bình An', exact: true }).waitFor()
  await look('empty-zone')
}

describe('every room is laid out without a bar across, and shuts nobody out', () => {
  test.each([
    [1366, 768],
    [1920, 1080],
  ])('on a filled register at %i x %i', { timeout: 480_000 }, async (width, height) => {
    const data = join(aFolder(), 'day.atlas')
    fillDemo(data)
    const { page } = await openAtlas({ data, size: [width, height] })
    const { look, problems } = walker(page, String(width), width === 1366)
    await lookAtMap(page, look)
    await pickZone(page, 'Khu nhà ở công nhân và tái định cư Thạnh Lộc')
    for (const [name, ...way] of rooms) {
      if (name === 'ground-plots') await pickZone(page, 'KCN Thạnh Lộc')
      await enter(page, ...(way as [string, ...string[]]))
      await look(name)
    }
    for (const [at, register] of registers.entries()) {
      await openRegister(page, register)
      await look(`register-${['plot', 'zone', 'document'][at]}`)
    }
    await enter(page, 'Nhiệm vụ')
    await page.getByRole('button', { name: /^Nhiệm vụ 6,/ }).click()
    await page
      .getByRole('complementary', { name: /^Nhiệm vụ 6,/ })
      .getByText('Hôm nay')
      .waitFor()
    await look('directive-drawer')
    await page.getByRole('button', { name: 'Thống kê' }).first().click()
    await look('directive-statistics')
    await enter(page, 'Mặt bằng', 'Bồi thường')
    await page.getByText('H-006', { exact: true }).click()
    await page.getByRole('complementary', { name: 'Hộ H-006' }).getByText('Các bước').waitFor()
    await look('household')
    await page.getByRole('button', { name: /^Hôm nay,/ }).click()
    await page.getByLabel('Xem số liệu của ngày').fill('1/1/2021')
    await look('day')
    await page.getByRole('button', { name: 'Xem những gì đã đổi từ ngày ấy' }).click()
    await page.getByRole('heading', { name: /^Đã đổi từ 1\/1\/2021/ }).waitFor()
    await look('moved')
    expect(problems).toEqual([])
  })

  test('on the register of the first day at 1366 x 768', { timeout: 480_000 }, async () => {
    const { page } = await openAtlas()
    const { look, problems } = walker(page, 'seed', false)
    await lookAtMap(page, look)
    for (const [name, ...way] of rooms) {
      await enter(page, ...(way as [string, ...string[]]))
      await look(name)
    }
    expect(problems).toEqual([])
  })
})

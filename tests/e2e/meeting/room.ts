import type { ElectronApplication, Page } from 'playwright-core'
import { expect } from 'vitest'
import { picture } from '../atlas.ts'

/** The screen of the room. */
export const room = (page: Page) => page.getByRole('main', { name: 'Phòng họp' })
export const housing = 'Khu nhà ở công nhân và tái định cư Thạnh Lộc'
export const onPage = (page: Page, name: string) => room(page).getByRole('heading', { level: 1, name }).waitFor()

/** The window in a size of its own, so that both screens can be looked at on one display. */
export async function sized(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, bounds) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setFullScreen(false)
      window?.setContentBounds({ x: 0, y: 0, ...bounds })
    },
    { width, height },
  )
  // A display without a window manager may take a px away.
  await expect.poll(() => page.evaluate(`Math.abs(innerWidth - ${width}) <= 1`)).toBe(true)
}

/** Prepares a meeting of three items and begins it. */
export async function beginMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Họp', exact: true }).click()
  for (const name of ['KCN Thạnh Lộc', housing, 'CCN Bình Sơn']) {
    await page.getByRole('combobox', { name: 'Khu, cụm' }).fill(name)
    await page.getByRole('option', { name }).first().click()
  }
  const list = page.getByRole('list', { name: 'Chương trình họp' })
  await list.getByRole('textbox', { name: `Ghi chú cho ${housing}` }).fill('Hỏi Sở Tài chính về vốn năm 2027')
  // By the keyboard: the housing comes first.
  await list.getByRole('button', { name: new RegExp(`^${housing}: mục 2`) }).press('ArrowUp')
  await list.getByRole('button', { name: new RegExp(`^${housing}: mục 1`) }).waitFor()
  await page.getByRole('combobox', { name: `Xem ${housing} theo` }).click()
  await page.getByRole('option', { name: 'Mặt bằng' }).click()
  await picture(page, 'meeting-agenda')
  await page.keyboard.press('F5')
  await onPage(page, housing)
}

/** Parts of the page that reach under the foot. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const foot = document.querySelector('footer').getBoundingClientRect().top
    return [...document.querySelectorAll('main section')]
      .filter(part => part.getBoundingClientRect().bottom > foot + 1)
      .map(part => part.getAttribute('aria-label') + ' ' + Math.round(part.getBoundingClientRect().bottom - foot) + ' px')
  })()`)
}

/** Words of the room under 15 px at 1366 px across; those that are drawn on the map count too. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent.trim()
      if (text === '' || node.parentElement.closest('.visually-hidden, title, style')) continue
      // A font's size is told in px of the layout, whatever its zoom.
      const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize)
      if (size < 14.9) found.push(text.slice(0, 30) + ': ' + size + ' px')
    }
    return found
  })()`)
}

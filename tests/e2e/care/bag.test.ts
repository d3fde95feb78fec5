import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { aFilled, aFolder, openAtlas, picture, serious } from '../atlas.ts'

test('the office goes on a stick locked, and opens on another PC with the password or with the sheet from the safe', async () => {
  const first = await openAtlas({ data: aFilled() })
  const stick = aFolder()
  await first.app.evaluate(
    ({ dialog }, { folder, sheet }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: sheet })
    },
    { folder: stick, sheet: join(stick, 'to.pdf') },
  )
  const { page } = first
  await page.getByRole('button', { name: /\.atlas$/ }).click()
  await page.getByRole('button', { name: 'Chép và khóa bằng mật khẩu' }).click()
  await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu dễ nhớ')
  await page.getByLabel('Gõ lại mật khẩu').fill('một câu khó nhớ')
  await page.getByText('Hai lần gõ chưa giống nhau.').waitFor()
  expect(await serious(page)).toEqual([])
  await page.getByLabel('Gõ lại mật khẩu').fill('một câu dễ nhớ')
  await page.getByRole('button', { name: 'Chọn USB và chép' }).click()
  const recovery = await page.getByText(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/).innerText({ timeout: 60_000 })
  await picture(page, 'care-locked-1366')
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu tờ khôi phục để in' }).click()
  await page.getByText('Đã lưu tờ khôi phục để in').waitFor()
  expect(readFileSync(join(stick, 'to.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const locked = readdirSync(stick).find(name => name.endsWith('.atlas-khoa')) ?? ''
  expect(readdirSync(stick).sort()).toEqual([locked, 'to.pdf'].sort())
  await first.close()

  const other = await openAtlas()
  const desk = aFolder()
  await other.app.evaluate(
    ({ dialog }, { file, folder }) => {
      dialog.showOpenDialog = (...asked: unknown[]) => {
        const isFolder = JSON.stringify(asked.at(-1)).includes('openDirectory')
        return Promise.resolve({ canceled: false, filePaths: [isFolder ? folder : file] })
      }
    },
    { file: join(stick, locked), folder: desk },
  )
  await other.page.getByRole('button', { name: /\.atlas$/ }).click()
  await other.page.getByRole('button', { name: 'Mở gói đã khóa' }).click()
  const word = other.page.getByLabel('Mật khẩu, hoặc dãy trên tờ khôi phục')
  await word.fill('một câu khác hẳn')
  await other.page.getByRole('button', { name: 'Chọn gói và mở' }).click()
  await other.page.getByText(/^Mật khẩu không mở được gói này\./).waitFor({ timeout: 60_000 })
  expect(readdirSync(desk)).toEqual([])
  await word.fill(recovery.toLowerCase())
  await other.page.getByRole('button', { name: 'Chọn gói và mở' }).click()
  await other.page.locator('footer').getByText('kiengiang.atlas').waitFor({ timeout: 60_000 })
  await picture(other.page, 'care-locked-opened')

  // The same bag, now open: as it would lie on a stick that nobody locked.
  const bag = join(desk, basename(locked, '.atlas-khoa'))
  const here = aFolder()
  await other.app.evaluate(
    ({ dialog }, { file, folder }) => {
      dialog.showOpenDialog = (...asked: unknown[]) => {
        const isFolder = JSON.stringify(asked.at(-1)).includes('openDirectory')
        return Promise.resolve({ canceled: false, filePaths: [isFolder ? folder : file] })
      }
    },
    { file: join(bag, 'kiengiang.atlas'), folder: here },
  )
  await other.page.getByRole('button', { name: /\.atlas$/ }).click()
  const bring = other.page.getByRole('button', { name: 'Chép gói từ USB vào máy' })
  await bring.waitFor()
  await picture(other.page, 'care-bag-1366')
  await bring.click()
  await expect.poll(() => readdirSync(here), { timeout: 60_000 }).toEqual([basename(bag)])
  await other.page.locator('footer').getByText('kiengiang.atlas').waitFor()
})

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { prepare } from '../../../electron/runtime/prepare.mjs'
import { aFolder, picture, serious } from '../atlas.ts'

test('the first start asks where the file is to lie, tells what speaks against a place, and finds it again', async () => {
  const [home, profile] = [aFolder(), aFolder()]
  const cloud = join(home, 'OneDrive', 'Ban Quản lý Khu kinh tế tỉnh Kiên Giang, Phòng Quản lý quy hoạch và xây dựng')
  const office = join(home, 'Văn phòng')
  for (const folder of [cloud, office, join(home, '.config')]) mkdirSync(folder, { recursive: true })
  // Where a Linux desktop says that the documents lie.
  writeFileSync(join(home, '.config/user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
  const { executablePath, args, env } = await prepare({ quiet: true })
  const open = async () => {
    const app = await electron.launch({
      executablePath,
      args: [...args, `--user-data-dir=${profile}`, '--force-device-scale-factor=1'],
      env: { ...env, ...(process.env as Record<string, string>), HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    })
    onTestFinished(() => app.close().catch(() => undefined))
    const page = await app.firstWindow()
    const size = (width: number, height: number) =>
      app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setContentBounds(bounds), {
        ...{ x: 0, y: 0, width, height },
      })
    const chosen = (folder: string) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      }, folder)
    await size(1366, 768)
    return { app, page, size, chosen }
  }

  const first = await open()
  const { page } = first
  await page.getByRole('heading', { name: 'Chọn nơi giữ tệp dữ liệu của cơ quan' }).waitFor()
  await page.getByText(join(home, 'Documents', 'KCN Atlas')).waitFor()
  await picture(page, 'first-run-1366')
  expect(await serious(page)).toEqual([])
  await first.chosen(cloud)
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click()
  await page.getByText('được OneDrive hoặc phần mềm tương tự chép đi').waitFor()
  await picture(page, 'first-run-cloud-1366')
  await first.size(1920, 1080)
  await picture(page, 'first-run-cloud-1920')
  await first.chosen('/proc/sys')
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click()
  await page.getByRole('alert').getByText('Không ghi được vào /proc/sys/KCN Atlas').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Tạo tệp ở đây' }).count()).toBe(0)
  await picture(page, 'first-run-refused-1920')
  expect(await serious(page)).toEqual([])
  await first.chosen(office)
  await page.getByRole('button', { name: 'Chọn thư mục khác' }).click()
  await page.getByText(join(office, 'KCN Atlas')).waitFor()
  await page.getByRole('button', { name: 'Tạo tệp ở đây' }).click()
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await first.app.close()
  expect(existsSync(join(home, 'Documents', 'KCN Atlas'))).toBe(false)

  const second = await open()
  await second.page.locator('footer').getByText('kiengiang.atlas').waitFor()
  expect(existsSync(join(office, 'KCN Atlas', 'kiengiang.atlas'))).toBe(true)
})

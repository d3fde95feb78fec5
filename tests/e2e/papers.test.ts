import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unzip } from '../electron/papers/unzip.ts'
import { type Atlas, aFilled, aFolder, enter, openAtlas, picture, serious } from './atlas.ts'

/** The next dialog that asks where to save answers with this file. */
const saveAs = (app: Atlas['app'], file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)

const wordsIn = (file: string) => unzip(readFileSync(file)).get('word/document.xml')?.toString('utf8') ?? ''

test('a letter that reminds an agency is made in the room of directives', async () => {
  const { app, page } = await openAtlas({ data: aFilled() })
  await enter(page, 'Nhiệm vụ')
  await page.getByRole('button', { name: 'Soạn công văn đôn đốc' }).click()
  const first = page.getByRole('button', { name: /lưu Word$/ }).first()
  await first.waitFor()
  await picture(page, 'papers-reminder')
  expect(await serious(page)).toEqual([])
  const file = join(aFolder(), 'Công văn đôn đốc.docx')
  await saveAs(app, file)
  await first.click()
  await page.getByText(/^Đã lưu công văn về việc đôn đốc/).waitFor()
  expect(wordsIn(file)).toContain('V/v đôn đốc')
  expect(existsSync(`${file}.moi`)).toBe(false)
})

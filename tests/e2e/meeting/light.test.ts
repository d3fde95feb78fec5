import { expect, test } from 'vitest'
import { aFilled, openAtlas, picture, serious } from '../atlas.ts'
import { beginMeeting, cutOff, housing, onPage, sized, tooSmall } from './room.ts'

test('a meeting is read by everybody in either room, and laid out alike on both screens', {
  timeout: 300_000,
}, async () => {
  const { page, app } = await openAtlas({ data: aFilled() })
  await beginMeeting(page)
  const problems: string[] = []
  for (const light of ['sang', 'toi']) {
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await sized(app, page, width, height)
      for (const [at, keys] of [
        ['1', ''],
        ['1-so-sanh', 's'],
        ['1-toan-canh', 'm'],
        ['1-chi-tiet', 'ArrowDown'],
        ['3', ''],
      ] as const) {
        await page.keyboard.press('Home')
        if (at === '3') await page.keyboard.press('End')
        if (!keys) await onPage(page, at === '3' ? 'CCN Bình Sơn' : housing)
        if (keys) await page.keyboard.press(keys)
        await picture(page, `meeting-${light}-${width}-${at}`)
        if (width === 1366) problems.push(...(await serious(page)).map(finding => `${light} ${at}: ${finding}`))
        problems.push(...(await tooSmall(page)).map(finding => `${light} ${at}: ${finding}`))
        if (keys !== 'ArrowDown') problems.push(...(await cutOff(page)).map(cut => `${light} ${width} ${at}: ${cut}`))
      }
    }
    await page.keyboard.press('d')
  }
  expect(problems).toEqual([])
})

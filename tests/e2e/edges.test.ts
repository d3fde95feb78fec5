import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, atlas, openAtlas, picture } from './atlas.ts'

describe('when the file cannot be opened', () => {
  test('a damaged file shows what happened and what to do, and stays byte for byte', async () => {
    const data = join(aFolder(), 'kiengiang.atlas')
    await atlas('totals', '--data', data)
    const bytes = readFileSync(data)
    bytes.fill(0, 8192, 40_960)
    writeFileSync(data, bytes)
    const { page } = await openAtlas({ data })
    await page.getByRole('heading', { name: 'Tệp dữ liệu bị hỏng, chưa mở được' }).waitFor()
    await page.getByText('kiengiang.atlas').first().waitFor()
    await page.getByRole('button', { name: /Chọn tệp khác/ }).waitFor()
    await picture(page, 'damaged-1366')
    expect(readFileSync(data)).toEqual(bytes)
  })
})

describe('the window', () => {
  test('sends nothing to a network, and every attempt from the page is refused and counted', async () => {
    const { app, page } = await openAtlas()
    const refused = await page.evaluate(async () => {
      const tries = ['https://example.org/a', 'http://127.0.0.1:9/', 'ws://example.org/'].map(url =>
        url.startsWith('ws') ? new Promise((_, no) => Object.assign(new WebSocket(url), { onerror: no })) : fetch(url),
      )
      return (await Promise.allSettled(tries)).map(each => each.status)
    })
    expect(refused).toEqual(['rejected', 'rejected', 'rejected'])
    const reached = await page.evaluate('[typeof process, typeof require, typeof module]')
    expect(reached).toEqual(['undefined', 'undefined', 'undefined'])
    expect(await page.evaluate("window.open('https://example.org/') === null")).toBe(true)
    // Inline script, words run as code, and a path that leads out of what is served.
    const ran = await page.evaluate(`new Promise(told => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.inline = true'
      document.head.append(script)
      setTimeout('globalThis.evaluated = true')
      setTimeout(() => told([globalThis.inline, globalThis.evaluated].map(Boolean)), 300)
    })`)
    expect(ran).toEqual([false, false])
    expect(
      await page.evaluate("fetch('atlas://app/%2e%2e%2f%2e%2e%2fpackage.json').then(({ status }) => status)"),
    ).toBe(404)
    // What the page's own policy lets through is stopped by the session: the main process's way out is asked for as well.
    const sent = await app.evaluate(({ session }) =>
      session.defaultSession.fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(sent).toBe('refused')
    await page.getByRole('button', { name: 'Không kết nối mạng' }).click()
    const card = page.getByRole('dialog', { name: 'Không kết nối mạng' })
    await expect.poll(async () => Number(await card.locator('dd').innerText())).toBeGreaterThan(0)
  })

  test('works from the keyboard alone: list, dossier, search, rooms', async () => {
    const { page } = await openAtlas()
    await page.getByRole('listbox', { name: 'Khu, cụm' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'KCN Xẻo Rô', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('heading', { name: 'KCN Xẻo Rô', exact: true }).count()).toBe(0)
    await page.keyboard.press('Control+7')
    await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor()
  })

  test('text typed through an input method is not acted upon before it is finished', async () => {
    const { page } = await openAtlas()
    await page.keyboard.press('Control+k')
    const input = page.getByRole('combobox', { name: 'Tìm khu, văn bản, nhiệm vụ' })
    const session = await page.context().newCDPSession(page)
    await input.focus()
    await session.send('Input.imeSetComposition', { text: 'xẻo', selectionStart: 3, selectionEnd: 3 })
    await page
      .getByRole('option', { name: /KCN Xẻo Rô/ })
      .first()
      .waitFor()
    await session.send('Input.insertText', { text: 'xẻo rô' })
    expect(await input.inputValue()).toBe('xẻo rô')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'KCN Xẻo Rô', exact: true }).waitFor()
  })
})

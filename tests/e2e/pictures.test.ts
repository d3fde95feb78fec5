import { expect, test } from 'vitest'
import { openAtlas, picture } from './atlas.ts'

const sizes = [
  [1366, 768],
  [1920, 1080],
]

test.each(sizes)('every room is laid out at %i x %i without a bar across', async (width, height) => {
  const { page } = await openAtlas({ size: [width, height] })
  const tag = String(width)
  const fits = async () => expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  await picture(page, `map-${tag}`)
  await page
    .getByRole('option', { name: /Thạnh Lộc/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'KCN Thạnh Lộc', exact: true }).waitFor()
  await page.waitForTimeout(500)
  await picture(page, `atlas-${tag}`)
  await fits()
  await page
    .getByRole('option', { name: /^Bình An/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'CCN Bình An', exact: true }).waitFor()
  await picture(page, `empty-zone-${tag}`)
  await page.getByRole('button', { name: 'Kêu gọi', exact: true }).first().click()
  await picture(page, `calls-${tag}`)
  await fits()
  await page.getByRole('button', { name: 'Văn bản', exact: true }).first().click()
  await picture(page, `papers-${tag}`)
  await fits()
})

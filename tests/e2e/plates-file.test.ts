import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { aFilled, aFolder, atlas } from './atlas.ts'

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
const pictures = join(appDir, 'tests/pictures')

/** Points of the sheets that are written, as pdfinfo tells them. */
const sheets = [
  { size: 'a4', words: ['--portrait'], page: '595.276 x 841.89' },
  { size: 'a3', words: [], page: '1190.55 x 841.89' },
  { size: 'a0', words: ['--black', '--theme', 'call'], page: '3370.39 x 2383.94' },
]

test('maps of A4, A3 and A0 are PDF of exactly that size, with their words, their fonts and no picture in them', async () => {
  const data = aFilled()
  const folder = aFolder()
  mkdirSync(pictures, { recursive: true })
  for (const { size, words, page } of sheets) {
    const file = join(folder, `${size}.pdf`)
    const { status, out, err } = await atlas(
      'paper',
      'map',
      '--data',
      data,
      '--size',
      size,
      '--out',
      file,
      ...words,
      '--json',
    )
    expect([status, err.includes('E_')], err).toEqual([0, false])
    expect(JSON.parse(out)).toMatchObject({ file, snapshot: expect.stringMatching(/^\d\d-\d\d-\d{4}\/\d\d$/) })
    const info = run('pdfinfo', file)
    expect(info).toContain(`Page size:       ${page} pts`)
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toContain('Khu, cụm công nghiệp và nhà ở công nhân')
    const text = run('pdftotext', '-layout', file, '-')
    for (const each of [
      'Quần đảo Hoàng Sa',
      'Quần đảo Trường Sa',
      'Biển Đông',
      'BẢN ĐỒ ĐỊNH HƯỚNG',
      'Nhà ở công nhân và TĐC Thạnh Lộc',
      'chưa có số liệu',
      'Tỷ lệ 1:',
      'Hòn Đất',
    ])
      expect(text, size).toContain(each)
    expect(run('pdfimages', '-list', file).trim().split('\n')).toHaveLength(2)
    const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/Tinos\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/)
    run('pdftoppm', '-png', '-scale-to', '1800', '-singlefile', file, join(pictures, `plate-${size}`))
  }
})

test('an atlas is one file: a sheet of all zones, their list, and a sheet for each that has a place', async () => {
  const file = join(aFolder(), 'atlas.pdf')
  const { status, err } = await atlas('paper', 'map', '--data', aFilled(), '--atlas', '--size', 'a4', '--out', file)
  expect(status, err).toBe(0)
  expect(run('pdfinfo', file)).toMatch(/Pages:\s+11\n/)
  const page = (n: number) => run('pdftotext', '-f', String(n), '-l', String(n), file, '-')
  expect(page(1)).toContain('Các khu và số tờ')
  expect(page(2)).toContain('Danh mục: 18 khu')
  expect(page(3)).toContain('Về khu này')
  expect(page(11)).toContain('Tờ 11 trên 11')
})

test('a map of a past day is that day’s, and says so', async () => {
  const file = join(aFolder(), 'past.pdf')
  const { status, out, err } = await atlas(
    'paper',
    'map',
    '--data',
    aFilled(),
    '--as-of',
    '2030-01-01',
    '--out',
    file,
    '--json',
  )
  expect(status, err).toBe(0)
  expect(JSON.parse(out).snapshot).toBeNull()
  expect(run('pdftotext', file, '-')).toContain('Số liệu đến ngày 1/1/2030')
})

test('a picture for print, and words that are wrong', async () => {
  const folder = aFolder()
  const data = aFilled()
  const png = join(folder, 'mot khu.png')
  expect(
    (await atlas('paper', 'map', '--data', data, '--size', 'a4', '--zone', 'KCN-THANH-LOC', '--out', png)).status,
  ).toBe(0)
  expect(run('file', png)).toContain('3508 x 2480, 8-bit/color RGB')
  const wrong = await atlas('paper', 'map', '--data', data, '--zone', 'KHONG-CO', '--out', png)
  expect([wrong.status, wrong.err.includes('E_RECORD_MISSING')]).toEqual([1, true])
  expect((await atlas('paper', 'map', '--data', data, '--size', 'a7', '--out', png)).status).toBe(2)
  expect((await atlas('paper', 'map', '--data', data, '--out', join(folder, 'map.docx'))).status).toBe(2)
})

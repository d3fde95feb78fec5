import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attempt, refuses, takes } from './attempt.ts'
import { excel } from './file.ts'

const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-office-'))
const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** The formats that LibreOffice writes, each with the filter that it has for it. */
const formats = { xls: 'xls:MS Excel 97', ods: 'ods', xlsx: 'xlsx:Calc MS Excel 2007 XML' } as const

function convert(names: string[], filter: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), ...names], {
    stdio: 'ignore',
    timeout: 110_000,
  })
}

describe.skipIf(!hasOffice)('files that LibreOffice has written', () => {
  beforeAll(async () => {
    const good = [
      ['DANH MỤC PHƯƠNG ÁN', null, null, null, null],
      ['Mã phương án', 'Tên phương án', 'Diện tích (ha)', 'Ngày phê duyệt', 'Số hộ'],
      ['PA-1', 'Đợt một', 12.5, new Date(Date.UTC(2022, 6, 25)), 120],
      ['PA-2', 'Đợt hai', '1.234,56', '14/6/2022', 7],
      ['Tổng cộng', null, 1247.06, null, 127],
    ]
    const merges = [{ startRow: 0, endRow: 0, startCol: 0, endCol: 4 }]
    writeFileSync(join(folder, 'tot.xlsx'), await excel(good, { merges }))
    const cells = new Map([['2,1', { formula: '1/0' }]])
    const bad = [
      ['Mã lô', 'Diện tích (ha)'],
      ['L-1', 1],
      ['L-2', null],
    ]
    writeFileSync(join(folder, 'sai.xlsx'), await excel(bad, { cells }))
    for (const filter of Object.values(formats)) convert([join(folder, 'tot.xlsx'), join(folder, 'sai.xlsx')], filter)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const bytesOf = (name: string) => readFileSync(join(folder, 'out', name))

  test.each(Object.keys(formats))('a good .%s brings figures, days and words as they are', async kind => {
    const { fields, verdict } = await takes(`tot.${kind}`, bytesOf(`tot.${kind}`), { kind: 'plan' })
    expect(fields).toEqual([
      { code: 'PA-1', name: 'Đợt một', area_ha: 12.5, approved: '2022-07-25', households: 120 },
      { code: 'PA-2', name: 'Đợt hai', area_ha: 1234.56, approved: '2022-06-14', households: 7 },
    ])
    expect([verdict?.warnings, verdict?.notices]).toEqual([[], ['Bỏ qua 1 dòng cộng: dòng 5.']])
  })

  test.each(Object.keys(formats))('an error of a formula in a .%s is refused by its place', async kind => {
    await refuses(
      `sai.${kind}`,
      bytesOf(`sai.${kind}`),
      `Chưa nhập gì: 1 dòng bị từ chối. Tệp sai.${kind}, trang "Lô", dòng 3, cột Diện tích (ha), ghi "#DIV/0!": Ô báo lỗi #DIV/0! của Excel. Sửa công thức, hoặc gõ số thay công thức, rồi nhập lại.`,
    )
  })

  test.each(['xls', 'ods'])('a .%s that was cut off is refused', async kind => {
    const bytes = bytesOf(`tot.${kind}`)
    const { said, isSame } = await attempt(`tot.${kind}`, bytes.subarray(0, bytes.length >> 1))
    expect(isSame).toBe(true)
    expect(said).toMatch(
      new RegExp(`^Tệp tot\\.${kind} bị hỏng hoặc chép thiếu, chưa đọc được \\(.+\\)\\. Mở bằng Excel`),
    )
  })
})

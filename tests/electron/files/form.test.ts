import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { formOf } from '../../../db/store/enterprise/form.ts'
import { formFileName, formXlsx } from '../../../electron/files/form.ts'
import { readLadders } from '../../../electron/office.ts'
import { aCluster, anEnterprise, aReport, aTenant } from '../../db/enterprise/made.ts'
import { aFolder, aSeededStore, aStore } from '../../db/fixture.ts'

const root = join(import.meta.dirname, '../../..')
const ladders = readLadders(root)

/** A cluster with two enterprises, one of which reported everything but its workers. */
function aStoreOfReports() {
  const db = aStore()
  const zone = aCluster(db, { name: 'CCN Bình An' })
  const maker = anEnterprise(db, { name: 'Công ty Giày', industry: 'Giày', zone: zone.id })
  anEnterprise(db, { name: 'Công ty Gạch', zone: zone.id })
  aTenant(db, { name: 'Nhà máy giày', zone: zone.id, enterprise: maker.id })
  const money = { revenue_vnd: 1_234_500_000_000, budget_vnd: 56_700_000_000, income_vnd: 8_450_000 }
  aReport(db, { enterprise: maker.id, zone: zone.id, ...money })
  return db
}

async function written(form: string, db = aStoreOfReports()) {
  const filled = formOf(db, ladders, { form, period: '2026-H1' }, '2026-07-01')
  const file = join(aFolder(), formFileName(filled))
  writeFileSync(file, await formXlsx(filled))
  return file
}

test('the form, what it lacks and all subjects side by side are pages of one workbook, numbers as numbers', async () => {
  const file = await written('01')
  expect(file).toMatch(/Bieu 01 2026-H1\.xlsx$/)
  const { sheets } = await readXlsx(readFileSync(file))
  expect(sheets.map(sheet => sheet.name)).toEqual(['Biểu 01', 'Còn thiếu', 'Tổng hợp'])
  const [form, lacking, beside] = sheets.map(sheet => sheet.rows)
  const at = form?.findIndex(row => row[0] === '1') ?? -1
  expect(form?.slice(at, at + 4).map(row => row[3])).toEqual([1234.5, 56.7, null, 8.45])
  expect(form?.[0]?.[0]).toBe('Biểu số 01. Tình hình hoạt động của dự án đầu tư trong cụm công nghiệp')
  expect(lacking?.map(row => row[4]).join()).toContain(
    'Công ty Gạch, CCN Bình An: chưa có báo cáo 6 tháng đầu năm 2026',
  )
  expect(beside?.at(-1)?.slice(1, 6)).toEqual(['Cộng các đơn vị có số liệu', 1234.5, 56.7, null, null])
  expect(sheets[0]?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' })
})

test('LibreOffice reads of all four forms what the screen shows: every item, its unit and its number', async () => {
  const db = aStoreOfReports()
  const folder = aFolder()
  const forms = (['01', '02', '03', '04'] as const).map(form =>
    formOf(db, ladders, { form, period: '2026-H1' }, '2026-07-01'),
  )
  for (const form of forms) writeFileSync(join(folder, formFileName(form)), await formXlsx(form))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  // Semicolons, UTF-8; an English office puts commas between thousands.
  const csv = 'csv:Text - txt - csv (StarCalc):59,34,76,1'
  const files = forms.map(form => join(folder, formFileName(form)))
  execFileSync('soffice', [profile, '--headless', '--convert-to', csv, '--outdir', folder, ...files], {
    stdio: 'ignore',
  })
  const plain = (text: string) => text.replaceAll('"', '').replaceAll(';', ',').trim()
  let read = 0
  for (const [at, { form, blocks }] of forms.entries()) {
    const lines = readFileSync(files[at]?.replace(/xlsx$/, 'csv') ?? '', 'utf8').split('\n')
    expect(lines[0]).toContain(`Biểu số ${form}.`)
    const shown = blocks.flatMap(({ rows }) => rows).filter(row => row.unit !== null)
    const cells = lines.map(line => line.split(';').map(plain)).filter(([no, , unit]) => /^\d/.test(no ?? '') && unit)
    expect(cells.map(([no, label, unit, value]) => [no, label, unit, value?.replaceAll(',', '')])).toEqual(
      shown.map(({ no, label, unit, value }) => [no, plain(label), unit, value === null ? '' : String(value)]),
    )
    read += shown.filter(row => row.value !== null).length
  }
  expect(read).toBeGreaterThan(5)
}, 120_000)

test('a new file gives a form of gaps with its list', async () => {
  const file = await written('04', aSeededStore())
  const { sheets } = await readXlsx(readFileSync(file))
  expect(sheets.map(sheet => sheet.name)).toEqual(['Biểu 04', 'Còn thiếu'])
  expect(sheets[0]?.rows.filter(row => /^\d/.test(String(row[0]))).length).toBe(35)
  expect(sheets[1]?.rows.length).toBeGreaterThan(8)
})

test('place, day and signature stand with the last row of their form on one printed page, under a head of its own', async () => {
  const db = aSeededStore()
  const folder = aFolder()
  for (const form of ['02', '03', '04']) {
    const filled = formOf(db, ladders, { form, period: '2026' }, '2026-07-01')
    const file = join(folder, `${form}.xlsx`)
    writeFileSync(file, await formXlsx(filled))
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { stdio: 'ignore' },
    )
    const text = execFileSync('pdftotext', ['-layout', join(folder, `${form}.pdf`), '-'], { encoding: 'utf8' })
    const pages = text.split('\f').filter(page => page.includes('Chỉ tiêu') && !page.includes('Tổng hợp Biểu'))
    const signed = text.split('\f').filter(page => /ngày … tháng|Chữ ký/.test(page))
    expect(signed.length, form).toBe(filled.blocks.length)
    for (const page of signed) {
      expect(page, form).toMatch(/ngày … tháng[\s\S]*Chữ ký/)
      expect(page, form).toContain('Chỉ tiêu')
      expect(page, form).toMatch(new RegExp(`^ *${filled.blocks[0]?.rows.at(-1)?.no} `, 'm'))
    }
    expect(pages.length, form).toBe(form === '02' ? filled.blocks.length : 2 * filled.blocks.length)
  }
}, 120_000)

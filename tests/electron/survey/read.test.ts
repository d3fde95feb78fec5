import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextDirection } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ringAreaM2 } from '../../../db/model/geodesy/plane.ts'
import { readSurvey } from '../../../db/model/vn2000/read.ts'
import type { RawTable } from '../../../db/model/vn2000/table.ts'
import { readTables } from '../../../electron/survey/read.ts'
import { writeSurvey } from '../../../electron/survey/write.ts'
import { aHole, aRing, head, rowsOf, textOf, thanhLoc } from '../../db/model/vn2000/made.ts'

const rows = [head, ...rowsOf(aRing), ['', '', '', ''], ...rowsOf(aHole, { from: 8 })]
const m2 = Math.abs(ringAreaM2(aRing)) - Math.abs(ringAreaM2(aHole))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-survey-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file as LibreOffice writes it out of another. */
function converted(name: string, bytes: Uint8Array, to: string): Uint8Array {
  writeFileSync(join(folder, name), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], {
    stdio: 'ignore',
  })
  return readFileSync(join(folder, name.replace(/\.\w+$/, `.${to.split(':')[0]}`)))
}

const cell = (text: string, more = {}) =>
  new TableCell({ children: text.split('\n').map(line => new Paragraph(line)), ...more })
/** A decision with words around its table. */
const aWord = (table: string[][], more = {}): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('PHỤ LỤC'),
            new Paragraph('Hệ tọa độ VN-2000, kinh tuyến trục 104°30’, múi chiếu 3°'),
            new Table({ rows: table.map(row => new TableRow({ children: row.map(text => cell(text, more)) })) }),
          ],
        },
      ],
    }),
  )

const read = (tables: RawTable[]) => readSurvey(tables[0] ?? { name: '', rows: [] }, {}, thanhLoc)

function expectTheLand(tables: RawTable[]) {
  const reading = read(tables)
  expect(reading.findings.filter(each => each.level !== 'note')).toEqual([])
  expect(reading.runs.map(run => run.corners.length)).toEqual([7, 4])
  expect(reading.areaM2).toBeCloseTo(m2, 3)
  return reading
}

describe('tables of coordinates in files that others write', () => {
  it('are read out of Word', async () => {
    expectTheLand(await readTables('QĐ.docx', await aWord(rows)))
  })

  it('are read out of Word with cells turned on their side', async () => {
    expectTheLand(
      await readTables('QĐ.docx', await aWord(rows, { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT })),
    )
  })

  it('are read out of Word as LibreOffice saves it, and out of its lines without a table', async () => {
    expectTheLand(await readTables('a.docx', converted('a.docx', await aWord(rows), 'docx:MS Word 2007 XML')))
    const lines = await Packer.toBuffer(
      new Document({ sections: [{ children: rows.map(row => new Paragraph(row.join('\t'))) }] }),
    )
    expectTheLand(await readTables('b.docx', lines))
  }, 90_000)

  it('are read where one cell holds all corners, a line each', async () => {
    const ring = rowsOf(aRing)
    const stacked = [head, [0, 1, 2, 3].map(column => ring.map(row => row[column]).join('\n'))]
    const reading = read(await readTables('c.docx', await aWord(stacked)))
    expect(reading.runs.map(run => run.corners.length)).toEqual([7])
  })

  it('are read out of Excel, with numbers as numbers and as text', async () => {
    const asNumbers = rows.map(row =>
      row.map((text, at) =>
        at > 1 && /\d/.test(text) && text !== head[at] ? Number(text.replace(/ /g, '').replace(',', '.')) : text,
      ),
    )
    expectTheLand(await readTables('a.xlsx', await writeXlsx({ sheets: [{ name: 'Tọa độ', rows: asNumbers }] })))
    expectTheLand(await readTables('a.xlsx', await writeXlsx({ sheets: [{ name: 'Tọa độ', rows }] })))
  })

  it('are read out of a spreadsheet as LibreOffice saves it', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'Tọa độ', rows }] })
    expectTheLand(await readTables('l.ods', converted('l.xlsx', book, 'ods')))
  }, 90_000)

  it('are read out of plain text in UTF-8 and UTF-16', async () => {
    expectTheLand(await readTables('a.txt', new TextEncoder().encode(textOf(rows, '   '))))
    expectTheLand(await readTables('a.txt', Uint8Array.from(Buffer.from(`\ufeff${textOf(rows)}`, 'utf16le'))))
  })

  it('refuse a Word file that is none, and one that unpacks to a mountain', async () => {
    const damaged = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
    await expect(readTables('x.docx', damaged.slice(0, -30))).rejects.toMatchObject({ code: 'E_IMPORT_DAMAGED' })
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    await expect(readTables('x.docx', bomb)).rejects.toMatchObject({ code: 'E_IMPORT_LARGE' })
    await expect(readTables('x.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).rejects.toMatchObject({
      code: 'E_IMPORT_TYPE',
    })
  })
})

describe('a table of coordinates goes out', () => {
  const { shape } = readSurvey({ name: '', rows }, {}, thanhLoc)
  const table = { meridian: 104.5 as const, is: 'original' as const, rows: shape?.vn2000.table ?? [] }

  it.each(['xlsx', 'docx', 'csv', 'txt'] as const)('as %s and comes back character for character', async format => {
    const [back] = await readTables(`t.${format}`, await writeSurvey(table, format))
    const filled = (all: readonly (readonly string[])[]) => all.filter(row => row.some(text => text !== ''))
    expect(filled(back?.rows ?? [])).toEqual(filled(rows))
    expectTheLand(back ? [back] : [])
  })

  it('in Word that LibreOffice opens with the same figures', async () => {
    const text = new TextDecoder().decode(
      converted('out.docx', await writeSurvey(table, 'docx'), 'txt:Text (encoded):UTF8'),
    )
    for (const corner of rowsOf(aRing)) expect(text).toContain(corner[2])
  }, 90_000)
})

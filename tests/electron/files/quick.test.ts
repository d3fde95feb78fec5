import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/files/quick/workbook.ts'
import { cell, parts, sheet, zip } from '../import-nasty/file.ts'

/** Reads a file both ways; only the first row is kept for the library. */
async function bothWays(bytes: Uint8Array) {
  const { workbook, bytes: rest } = await readWorkbook(bytes, 1, 0)
  const asRead = ({ sheets, dateSystem }: typeof workbook) => ({
    dateSystem,
    sheets: sheets.map(({ name, rows, merges, hidden, columns, rowDefs }) => ({
      ...{ name, rows, merges, hidden, columns },
      hiddenRows: [...(rowDefs ?? [])].filter(([, def]) => def.hidden).map(([row]) => row),
    })),
  })
  const library = await readXlsx(bytes)
  return { ours: asRead(workbook), library: asRead(library), isQuick: rest !== bytes, workbook }
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const head = `<row r="1">${cell('A1', 'Mã lô')}${cell('B1', 'Diện tích')}</row>`
const byHand = (rows: string) => zip(parts(sheet(head + rows)))

describe('a large Excel file is read as the library reads it', () => {
  test('with words, figures, days, gaps and rows out of the common between them', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => [
      `LO-${n}`,
      n / 7,
      n % 3 ? n * 1e12 : -n / 1e9,
      n % 5 ? day(`20${10 + (n % 15)}-03-${10 + (n % 18)}`) : null,
      ['sẵn sàng', 'A & B', '  hở  ', null, '_x0041_', 'a<b', ''][n % 7] ?? null,
      n % 11 === 0,
    ])
    const other = { name: 'Ẩn', hidden: true, rows: [['Ghi chú'], ['Lô thứ nhất'], ['sẵn sàng']] }
    for (const dateSystem of ['1900', '1904'] as const) {
      const merges = [{ startRow: 3, endRow: 4, startCol: 0, endCol: 1 }]
      const cells = new Map([['20,1', { formula: 'B2*2', formulaResult: 5 }]])
      const sheets = [{ name: 'Lô', rows: [['Mã', 'A', 'B', 'C', 'D', 'E', 'F'], [], ...rows], merges, cells }, other]
      const { ours, library, isQuick } = await bothWays(await writeXlsx({ sheets, dateSystem }))
      expect(ours).toEqual(library)
      expect(isQuick).toBe(true)
    }
  })

  test.each([
    [
      'a number in each way of writing',
      [
        '1',
        '-0',
        '007',
        '1.50',
        '.5',
        '5.',
        '1e3',
        '-1.5E-7',
        '12345678901234567890',
        '0.1234567890123456789',
        '9007199254740993',
        '1.7976931348623157e308',
      ],
    ],
    ['a number that is none', ['1,5', ' 1', '1 ', '0x10', 'abc', '1_0', 'Infinity', '--1', '1.2.3']],
  ])('%s', async (_, texts) => {
    const rows = texts.map((text, at) => `<row r="${at + 2}"><c r="B${at + 2}"><v>${text}</v></c></row>`)
    const { ours, library, isQuick } = await bothWays(
      byHand(`${rows.join('')}<row r="99"><c r="A99"><v>1</v></c></row>`),
    )
    expect(ours).toEqual(library)
    expect(isQuick).toBe(true)
  })

  test.each<[string, string]>([
    ['a formula with its result', '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>'],
    ['an error', '<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>'],
    ['a text of a formula', '<row r="2"><c r="B2" t="str"><f>A1</f><v>x</v></c></row>'],
    ['yes or no', '<row r="2"><c r="B2" t="b"><v>1</v></c></row>'],
    ['a text in two fonts', '<row r="2"><c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>'],
    ['letters that are escaped', `<row r="2">${cell('A2', 'A &amp; B_x000D_')}</row>`],
    ['a hidden row', '<row r="2" spans="1:2" hidden="1"><c r="A2"><v>1</v></c></row>'],
    ['a row that is not hidden', '<row r="2" hidden="false" ht="12"><c r="A2"><v>1</v></c></row>'],
    ['an empty row', '<row r="2"/>'],
    ['a row without its number', '<row><c><v>1</v></c></row>'],
    ['rows out of order', '<row r="5"><c r="A5"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>'],
    ['cells out of order', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="2"><c r="B3"><v>1</v></c></row>'],
    ['a cell far to the right', '<row r="2"><c r="ZZ2"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="2"><c r="B2" t="s"><v>7</v></c></row>'],
    ['blanks between the tags', '<row r="2">\n <c r="A2"><v>1</v></c>\n</row>'],
    ['a style that is not there', '<row r="2"><c r="A2" s="3"><v>1</v></c></row>'],
    ['a comment', '<!-- <row r="2"> --><row r="2"><c r="A2"><v>1</v></c></row>'],
  ])('with %s', async (_, rows) => {
    const { ours, library } = await bothWays(
      byHand(`${rows}<row r="9">${cell('A9', 'L-9')}<c r="B9"><v>1.5</v></c></row>`),
    )
    expect(ours).toEqual(library)
  })

  test('and the library has only the rows that are not plain to read', async () => {
    const plain = Array.from({ length: 50 }, (_, n) => [`LO-${n}`, n])
    const bytes = await writeXlsx({ sheets: [{ name: 'Lô', rows: [['Mã', 'Số'], ...plain, ['A & B', 1]] }] })
    const rest = await readXlsx((await readWorkbook(bytes, 1, 0)).bytes)
    const filled = rest.sheets[0]?.rows.filter(row => row.some(value => value !== null))
    expect(filled).toEqual([
      ['Mã', 'Số'],
      ['xl/worksheets/sheet1.xml', null],
      ['A & B', 1],
    ])
  })

  test('and one whose bytes are damaged is refused by the library', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Lô', rows: Array.from({ length: 900 }, (_, n) => [n, `${n} m`]) }],
    })
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 300
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    await expect(readWorkbook(bytes, 1, 0)).rejects.toThrow()
  })
})

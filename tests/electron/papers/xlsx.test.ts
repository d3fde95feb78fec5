import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../db/model/brief/brief.ts'
import { safeWords } from '../../../electron/papers/excel/cell.ts'
import { writeBriefXlsx } from '../../../electron/papers/excel/xlsx.ts'
import { awkwardBrief, png, richBrief } from './sample.ts'
import { unzip } from './unzip.ts'

const file = await writeBriefXlsx(richBrief(), { maps: [png] })
const { sheets } = await readXlsx(file)
const rowsOf = (name: string) => sheets.find(sheet => sheet.name === name)?.rows ?? []

describe('the Excel file of a brief', () => {
  it('has a sheet for each part, then the gaps and the sources', () => {
    expect(sheets.map(sheet => sheet.name)).toEqual([
      ...['Tổng hợp', 'Giai đoạn', 'Đất, hạ tầng', 'Thủ tục', 'Nhiệm vụ', 'Còn trống', 'Nguồn số liệu'],
    ])
  })

  it('holds every number as a number with its unit and its paper in the sheet of sources', () => {
    const rows = rowsOf('Nguồn số liệu')
    const numbers = figuresIn(richBrief()).filter(run => typeof run.figure?.value === 'number')
    expect(numbers.length).toBeGreaterThan(6)
    for (const { figure, source } of numbers) {
      const row = rows.find(each => each[0] === (figure?.label ?? 'số của nguồn khác') && each[1] === figure?.value)
      expect(row, figure?.label).toBeDefined()
      expect(row?.[2] ?? undefined).toBe(figure?.unit)
      expect(row?.[3] ?? undefined).toBe(source)
    }
  })

  it('puts the unit of a column of numbers into its head', () => {
    const rows = rowsOf('Giai đoạn')
    const head = rows.find(row => row.includes('Diện tích (ha)')) ?? []
    expect(head).toContain('Lấp đầy (%)')
    const first = rows.find(row => row[0] === 'Giai đoạn 1') ?? []
    expect(first[1]).toBe(150)
    expect(String(first.at(-1))).toContain('152')
  })

  it('gives each column of a list its width, also where the list has more columns than the tables over it', async () => {
    const head = ['Mã lô', 'Loại đất', 'Tình trạng', 'Hướng', 'Đường', 'Nước', 'Điện', 'Ghi chú']
    const table = { type: 'table' as const, caption: 'Danh sách', head, widths: head.map(() => 20) }
    const rows = [head.map(text => [{ text }])]
    const annexes = [{ part: 'phases' as const, table: { ...table, rows, align: head.map(() => 'left' as const) } }]
    const bytes = await writeBriefXlsx({ ...richBrief(), annexes }, { maps: [png] })
    const widths = (unzip(bytes).get('xl/worksheets/sheet2.xml')?.toString('utf8') ?? '').match(/<col [^>]*>/gu) ?? []
    expect(widths).toHaveLength(head.length)
  })

  it('marks what has no number yet and leaves its cell empty', () => {
    const rent = rowsOf('Tổng hợp').find(row => row[1] === 'Đơn giá thuê đất trả Nhà nước') ?? []
    expect(rent[2] ?? null).toBeNull()
    expect(rent[7]).toBe('chưa có số liệu')
  })

  it('keeps words that look like a formula words', () => {
    for (const text of ['=1+1', '+84 297', '-5', '@SUM(A1)']) expect(safeWords(text)).toBe(`'${text}`)
    expect(safeWords('Giai đoạn 1')).toBe('Giai đoạn 1')
    const sheet = [...unzip(file)].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    for (const [, xml] of sheet) expect(xml.toString('utf8')).not.toContain('<f>')
  })

  it('is set up to print on A4, as wide as the page, and is named by its snapshot', () => {
    const xml = unzip(file).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? ''
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/u)
    expect(xml).toContain('fitToWidth="1"')
    expect(rowsOf('Tổng hợp').flat().join(' ')).toContain('Bản chụp số liệu 22-11-2026/03')
  })

  it('is the same, byte for byte, for the same brief, and takes long names and odd characters', async () => {
    await new Promise(resolve => setTimeout(resolve, 2100))
    expect(Buffer.compare(Buffer.from(await writeBriefXlsx(richBrief(), { maps: [png] })), Buffer.from(file))).toBe(0)
    const awkward = await readXlsx(await writeBriefXlsx(awkwardBrief(), { maps: [png] }))
    expect(awkward.sheets[0]?.rows.flat().join(' ')).toContain('<số 1> &')
  })
})

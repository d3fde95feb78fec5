import { describe, expect, test } from 'vitest'
import { fromCharset } from '../../../db/model/cell/charset.ts'
import { tcvn, vni } from '../../../db/model/cell/legacy.ts'
import { preview } from '../../../db/store/import/preview.ts'
import { aStore, aZone } from '../../db/fixture.ts'
import { aBook, aCsv } from './book.ts'

function aRegister() {
  const db = aStore()
  const zone = aZone(db, { code: 'KCN-A', name: 'KCN Thạnh Lộc', area_ha: 100 })
  return { db, zone: String(zone.code) }
}

describe('a list as the office has it', () => {
  test('is read under titles, two rows of merged headings and a row that numbers the columns', async () => {
    const { db, zone } = aRegister()
    const book = await aBook(
      [
        ['DANH SÁCH HỘ CÓ ĐẤT THU HỒI', null, null, null, null, null],
        ['STT', 'Mã hộ', 'Họ và tên chủ hộ', 'Thửa đất', null, null],
        [null, null, null, 'Tờ', 'Thửa', 'Diện tích (m2)'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [1, 'H-001', '  Nguyễn  Văn A ', 12, 118, '1.240,5'],
        [null, null, null, 12, 119, '860'],
      ],
      {
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
          { startRow: 1, startCol: 3, endRow: 1, endCol: 5 },
          ...[0, 1, 2].map(column => ({ startRow: 1, endRow: 2, startCol: column, endCol: column })),
        ],
      },
    )
    const { verdict, drafts } = preview(db, book, { kind: 'household', zone })
    expect(verdict).toMatchObject({ head: [2, 3], read: 2, accepted: 2, questions: [], refused: [] })
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.fields).toMatchObject({ code: 'H-001', name: 'Nguyễn Văn A' })
    expect(drafts[0]?.tied.map(({ fields }) => fields)).toEqual([
      { sheet: '12', number: '118', area_m2: 1240.5 },
      { sheet: '12', number: '119', area_m2: 860 },
    ])
  })

  test('leaves out rows of sums, and says by how much one does not tie', async () => {
    const { db, zone } = aRegister()
    const book = await aBook([
      ['Mã lô', 'Diện tích (ha)'],
      ['L-1', 1.5],
      ['L-2', 2.25],
      ['Tổng cộng', 3.85],
      ['L-3', 1],
      ['Cộng', 1],
      ['Mã lô', 'Diện tích (ha)'],
    ])
    const { verdict, drafts } = preview(db, book, { kind: 'plot', zone })
    expect(drafts.map(({ fields }) => fields.code)).toEqual(['L-1', 'L-2', 'L-3'])
    expect(verdict.warnings).toEqual([{ row: 4, problem: expect.stringContaining('lệch 0,1 ha') }])
    expect(verdict.notices.join()).toMatch(/2 dòng cộng: dòng 4, 6.*1 dòng lặp lại tiêu đề: dòng 7/)
  })

  test('takes a company whose name begins with Tổng for what it is', async () => {
    const { db, zone } = aRegister()
    const book = await aBook([
      ['Mã hộ', 'Chủ hộ', 'Ấp'],
      ['H-1', 'Tổng công ty Lương thực', 'A'],
      ['H-2', 'Tống Văn Cộng', 'A'],
      ['H-3', 'Cộng Hòa', 'A'],
    ])
    expect(preview(db, book, { kind: 'household', zone }).drafts).toHaveLength(3)
  })
})

describe('numbers', () => {
  test('written in both ways are read; one that can be either is asked', async () => {
    const { db, zone } = aRegister()
    const both = await aBook([
      ['Mã lô', 'Diện tích'],
      ['L-1', '1.234,56'],
      ['L-2', '1,234.56'],
      ['L-3', 12.5],
    ])
    expect(preview(db, both, { kind: 'plot', zone }).drafts.map(({ fields }) => fields.area_ha)).toEqual([
      1234.56, 1234.56, 12.5,
    ])
    const doubtful = await aBook([
      ['Mã lô', 'Diện tích'],
      ['L-1', '1.234'],
      ['L-2', '5'],
    ])
    const { verdict } = preview(db, doubtful, { kind: 'plot', zone })
    expect(verdict).toMatchObject({ accepted: 1, asked: 1 })
    expect(verdict.questions[0]).toMatchObject({
      column: 'Diện tích',
      values: ['1.234'],
      ask: '"1.234" là 1.234\u00a0ha hay 1,234\u00a0ha?',
    })
    const read = (numbers: 'vi' | 'en') =>
      preview(db, doubtful, { kind: 'plot', zone, numbers }).drafts[0]?.fields.area_ha
    expect([read('vi'), read('en')]).toEqual([1234, 1.234])
  })

  test('follow the unit of the heading, exactly, and say so', async () => {
    const { db, zone } = aRegister()
    const book = await aBook([
      ['Mã hộ', 'Chủ hộ', 'Bồi thường, hỗ trợ (triệu đồng)'],
      ['H-1', 'A', '612,5'],
      ['H-2', 'B', 423.2000000000001],
    ])
    const { verdict, drafts } = preview(db, book, { kind: 'household', zone })
    expect(drafts.map(({ fields }) => fields.compensation_vnd)).toEqual([612_500_000, 423_200_000])
    expect(verdict.columns[2]?.reading).toBe('tiêu đề ghi triệu đồng, đổi ra đồng')
  })

  test('a thousand times smaller than the others of a column of money are asked', async () => {
    const { db, zone } = aRegister()
    const rows = Array.from({ length: 12 }, (_, at) => [
      `H-${at}`,
      `Hộ ${at}`,
      at === 7 ? 125_000 : 95_000_000 + at * 1e6,
    ])
    const book = await aBook([['Mã hộ', 'Chủ hộ', 'Số tiền'], ...rows])
    const { verdict } = preview(db, book, { kind: 'household', zone })
    expect(verdict.questions[0]).toMatchObject({
      row: 9,
      ask: '125.000 đồng hay 125.000 nghìn đồng?',
      hint: expect.stringMatching(/^Các dòng khác từ 95\s*triệu/),
    })
    const id = verdict.questions[0]?.id ?? ''
    const answered = preview(db, book, { kind: 'household', zone, answers: { [id]: 'thousand' } })
    expect(answered.drafts[7]?.fields.compensation_vnd).toBe(125_000_000)
  })
})

describe('a day among numbers', () => {
  test('a column of days is no figure of what stands above it; what a heading names itself is read', async () => {
    const { db, zone } = aRegister()
    const rows = [
      ['Mã hộ', 'Chủ hộ', 'Bồi thường', null],
      [null, null, 'Diện tích đất thu hồi (ha)', 'Ngày kiểm đếm'],
      ['H-1', 'A', 1.5, '31/02/2022'],
    ]
    const book = await aBook(rows, { merges: [{ startRow: 0, startCol: 2, endRow: 0, endCol: 3 }] })
    const { verdict, drafts } = preview(db, book, { kind: 'household', zone })
    expect(verdict.refused).toEqual([])
    expect(drafts[0]?.fields).toMatchObject({ code: 'H-1', land_ha: 1.5 })
    expect(verdict.columns.map(({ field }) => field)).toEqual(['code', 'name', 'land_ha', null])
  })
})

describe('days', () => {
  const days = (...values: (string | number | Date)[]) =>
    aBook([['Mã phương án', 'Tên phương án', 'Ngày phê duyệt'], ...values.map((day, at) => [`P-${at}`, 'Đợt', day])])

  test('that are none are refused in words; one of two readings is asked, or proved by its column', async () => {
    const { db, zone } = aRegister()
    const { verdict } = preview(db, await days('31/02/2022', '3/4/2022', new Date(Date.UTC(2022, 6, 25))), {
      kind: 'plan',
      zone,
    })
    expect(verdict.refused).toEqual([
      {
        row: 2,
        column: 'Ngày phê duyệt',
        value: '31/02/2022',
        problem: 'Tháng 2/2022 không có ngày 31. Sửa ngày trong tệp rồi nhập lại dòng này.',
      },
    ])
    expect(verdict.questions).toHaveLength(1)
    const proved = preview(db, await days('3/4/2022', '25/7/2022', '2022-05-06', '44767', 'ngày 25 tháng 7 năm 2022'), {
      kind: 'plan',
      zone,
    })
    expect(proved.drafts.map(({ fields }) => fields.approved)).toEqual([
      '2022-04-03',
      '2022-07-25',
      '2022-05-06',
      '2022-07-25',
      '2022-07-25',
    ])
    const told = preview(db, await days('3/4/2022'), { kind: 'plan', zone, dates: 'mdy' })
    expect(told.drafts[0]?.fields.approved).toBe('2022-03-04')
  })
})

describe('letters', () => {
  const backwards = (text: string, table: Map<string, string>) => {
    const letters = new Map([...table].map(([from, to]) => [to, from]))
    return [...text.normalize('NFC')].map(letter => letters.get(letter) ?? letter).join('')
  }

  test.each([
    ['TCVN3', tcvn, 'NguyÔn V¨n A'],
    ['VNI', vni, 'Nguyeãn Vaên A'],
  ] as const)('of the %s fonts become Unicode, in the headings too', async (_, table, sample) => {
    expect(backwards('Nguyễn Văn A', table)).toBe(sample)
    const { db, zone } = aRegister()
    const words = ['Nguyễn Văn A', 'Trần Thị Thạnh', 'Lê', 'Danh Xưa', 'Huỳnh Thị Phương', 'Võ Hữu Nghĩa']
    const book = await aBook([
      ['Mã hộ', 'Họ và tên chủ hộ', 'Ghi chú'].map(text => backwards(text, table)),
      ...words.map((word, at) => [`H-${at}`, backwards(word, table), null]),
    ])
    const { verdict, drafts } = preview(db, book, { kind: 'household', zone })
    expect(drafts.map(({ fields }) => fields.name)).toEqual(words)
    expect(verdict.columns[1]?.reading).toMatch(/đổi ra Unicode/)
  })

  test('that are Unicode already are left alone, composed where they were apart', async () => {
    const { db, zone } = aRegister()
    const names = ['Hà', 'Tô Lý', 'São Paulo', 'Nguyễn Văn Đảm'.normalize('NFD')]
    const book = await aBook([['Mã hộ', 'Chủ hộ'], ...names.map((name, at) => [`H-${at}`, name])])
    const read = preview(db, book, { kind: 'household', zone }).drafts.map(({ fields }) => fields.name)
    expect(read).toEqual(names.map(name => name.normalize('NFC')))
    expect(fromCharset('Hà', 'unicode')).toBe('Hà')
  })

  test('of a CSV in UTF-16 or Windows-1258 are found out, with its delimiter', async () => {
    const { db, zone } = aRegister()
    const utf16 = Buffer.from('\ufeffMã lô\tDiện tích\nL-1\t1,5\n', 'utf16le')
    expect(preview(db, await aCsv(utf16), { kind: 'plot', zone }).drafts[0]?.fields).toMatchObject({
      code: 'L-1',
      area_ha: 1.5,
    })
    // "Ấp Thạnh Lộc" as Windows-1258 writes it: letters with a hat, then the tone.
    const latin = Buffer.from('M\xe3 h\xf4\xf2;Ch\xfa h\xf4\xf2\nH-1;Tr\xe2\xccn Th\xf2 L\xf4\xf2c\n', 'latin1')
    const book = await aCsv(latin, 'ho.csv')
    expect(book.sheets[0]?.rows[1]).toEqual(['H-1', expect.stringContaining('Trần')])
  })
})

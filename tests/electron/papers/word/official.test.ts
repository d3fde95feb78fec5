import { describe, expect, it } from 'vitest'
import { headRow } from '../../../../db/model/official/write.ts'
import { officialPage } from '../../../../electron/papers/official-page.ts'
import { writeOfficial } from '../../../../electron/papers/word/official.ts'
import { anOfficial, aParagraph, aTable } from '../../../db/model/official/fixture.ts'
import { openOfficial, settingOf } from './xml.ts'

const report = await openOfficial(
  anOfficial({ grounds: ['Căn cứ Luật Đất đai ngày 18/01/2024', 'Căn cứ Thông báo 670'] }),
)
const letter = await openOfficial(
  anOfficial({
    head: {
      ...{ kind: null, about: 'đôn đốc thực hiện nhiệm vụ được giao', urgency: 'HỎA TỐC', draft: null },
      addressees: ['Sở Tài chính', 'Ủy ban nhân dân xã Thạnh Lộc'],
    },
    annexes: [],
  }),
)

describe('a page by Nghị định 30/2020', () => {
  it('is A4 upright with margins of 20, 20, 20 and 30 mm, its wide annex on its side', () => {
    const sizes = [...report.body.matchAll(/<w:pgSz [^>]*>/gu)].map(match => match[0])
    expect(sizes).toHaveLength(2)
    expect(sizes[0]).toMatch(/w:w="11906" w:h="16838"/u)
    expect(sizes[1]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/u)
    for (const [margins] of report.body.matchAll(/<w:pgMar [^>]*>/gu))
      expect(margins).toMatch(/w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/u)
  })

  it('is set in Times New Roman 13 pt, black, in Vietnamese', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/su.exec(report.styles)?.[0] ?? ''
    for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs'])
      expect(defaults).toContain(`w:${script}="Times New Roman"`)
    expect(defaults).toContain('<w:sz w:val="26"/>')
    expect(defaults).toContain('<w:color w:val="000000"/>')
    expect(defaults).toContain('w:val="vi-VN"')
  })

  it('has its number in the middle of the top margin in 13 pt, none on the first page, each annex from 1', () => {
    const numbered = report.headers.filter(header => header.includes('PAGE'))
    expect(numbered.map(settingOf).map(({ size, stands }) => [size, stands])).toEqual([
      ['26', 'center'],
      ['26', 'center'],
    ])
    expect([...report.body.matchAll(/<w:titlePg\/>/gu)]).toHaveLength(2)
    expect([...report.body.matchAll(/<w:headerReference [^>]*w:type="first"/gu)]).toHaveLength(2)
    expect(report.body.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(1)
  })
})

describe('the head', () => {
  it('sets the nation in 12 pt bold capitals over the motto in 13 pt bold, a line as long as the motto under it', () => {
    expect(settingOf(report.paragraph('CỘNG HÒA XÃ HỘI'))).toMatchObject({ size: '24', isBold: true, stands: 'center' })
    expect(settingOf(report.paragraph('Độc lập - Tự do - Hạnh phúc'))).toMatchObject({ size: '26', isBold: true })
    const after = report.body.slice(report.body.indexOf('Hạnh phúc'))
    const rule = /<w:top w:val="single"[^>]*>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/su.exec(after) ?? []
    // 13 pt bold: 158,9 pt, of a column of 5,329 twips.
    expect(5329 - Number(rule[1]) - Number(rule[2])).toBeCloseTo(158.9 * 20, -1)
  })

  it('sets the agency above in plain 12 pt capitals, the agency itself in bold, a line of a third to a half under it', () => {
    expect(settingOf(report.paragraph('UBND TỈNH AN GIANG'))).toMatchObject({ size: '24', isBold: false })
    expect(settingOf(report.paragraph('BAN QUẢN LÝ KHU KINH TẾ'))).toMatchObject({ size: '24', isBold: true })
    const after = report.body.slice(report.body.indexOf('BAN QUẢN LÝ KHU KINH TẾ'))
    const rule = /<w:top w:val="single"[^>]*>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/su.exec(after) ?? []
    const share = (3742 - Number(rule[1]) - Number(rule[2])) / 3742
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
  })

  it('sets number, place and day in 13 pt, the day slanted', () => {
    expect(settingOf(report.paragraph('/BC-BQLKKT'))).toMatchObject({ size: '26', isSlanted: false, isBold: false })
    expect(settingOf(report.paragraph('An Giang, ngày'))).toMatchObject({ size: '26', isSlanted: true })
  })

  it('names a report in the middle in 14 pt bold and what it is about in bold under it', () => {
    expect(settingOf(report.paragraph('BÁO CÁO')).style).toBe('Title')
    expect(report.styles).toMatch(/w:styleId="Title".*?<w:sz w:val="28"\/>/su)
    expect(settingOf(report.paragraph('Tiến độ bồi thường')).style).toBe('About')
  })

  it('puts the subject of a letter under its number in 12 pt, 6 pt from it, and no name of a kind', () => {
    const about = letter.paragraph('V/v đôn đốc thực hiện')
    expect(settingOf(about)).toMatchObject({ size: '24', isBold: false, stands: 'center' })
    expect(about).toContain('w:before="120"')
    expect(letter.body).not.toContain('w:val="Title"')
    expect(letter.words.findIndex(text => text.startsWith('V/v'))).toBe(
      letter.words.findIndex(text => text.startsWith('Số:')) + 1,
    )
  })

  it('frames how urgent it is in red 13 pt bold capitals, 30 mm by 8 mm for HỎA TỐC', () => {
    expect(settingOf(letter.paragraph('HỎA TỐC'))).toMatchObject({ size: '26', isBold: true, colour: 'FF0000' })
    const frame = letter.body.slice(0, letter.body.indexOf('HỎA TỐC'))
    const inner = frame.slice(frame.lastIndexOf('<w:tbl>'))
    expect(inner).toContain('w:w="1701"')
    expect(inner).toMatch(/<w:trHeight w:val="454" w:hRule="exact"\/>/u)
    expect(inner.match(/<w:(?:top|bottom|left|right) w:val="single"/gu)?.length).toBeGreaterThanOrEqual(4)
    expect(report.body).not.toContain('FF0000')
  })

  it('lists several addressees with dashes, the last with a full stop, and writes one on the line of its word', async () => {
    const at = letter.words.indexOf('Kính gửi:')
    expect(letter.words.slice(at, at + 3)).toEqual(['Kính gửi:', '- Sở Tài chính;', '- Ủy ban nhân dân xã Thạnh Lộc.'])
    const one = await openOfficial(anOfficial({ head: { kind: null, addressees: ['Sở Tài chính'] } }))
    expect(one.words).toContain('Kính gửi: Sở Tài chính')
  })

  it('is a draft in a frame on the first page, and says nothing of it when it is none', () => {
    expect(report.headers.some(header => header.includes('DỰ THẢO'))).toBe(true)
    expect(letter.headers.some(header => header.includes('DỰ THẢO'))).toBe(false)
  })
})

describe('the text', () => {
  it('is justified, its first lines 10 mm in, 6 pt between paragraphs', () => {
    expect(settingOf(report.paragraph('Đến nay đã bồi thường')).style).toBe('Text')
    const text = /w:styleId="Text".*?<\/w:style>/su.exec(report.styles)?.[0] ?? ''
    expect(text).toContain('<w:jc w:val="both"/>')
    expect(text).toContain('w:firstLine="567"')
    expect(text).toContain('w:after="120"')
  })

  it('sets legal grounds in italics, a semicolon after each and a full stop at the end', () => {
    expect(report.words).toContain('Căn cứ Luật Đất đai ngày 18/01/2024;')
    expect(report.words).toContain('Căn cứ Thông báo 670.')
    expect(/w:styleId="Ground".*?<\/w:style>/su.exec(report.styles)?.[0]).toContain('<w:i/>')
  })

  it('lays out 50,000 letters, 2,000 rows and emoji, composed, and cuts nothing', async () => {
    const long = 'Thửa đất số 12, tờ bản đồ 7 \u{1F3ED}. '.repeat(1600).slice(0, 50_000)
    const rows = Array.from({ length: 2000 }, (_, i) => [
      String(i + 1),
      'Nguyễn Thị Ánh'.normalize('NFD'),
      long.slice(0, 20),
    ])
    const file = await openOfficial(
      anOfficial({ blocks: [aParagraph(long), aTable([['1', long, 'x']]), aTable(rows)] }),
    )
    expect(file.words.filter(text => text === long)).toHaveLength(2)
    expect(file.words.filter(text => text === 'Nguyễn Thị Ánh')).toHaveLength(2000)
    expect(file.body).not.toMatch(/\u0301|\u0323|\u0303/u)
    // A row that is taller than a page is broken; the others are not.
    expect(file.body.match(/<w:tr>(?:(?!<w:cantSplit\/>).)*?<w:tc>/gsu)?.length).toBe(1)
  })
})

describe('the end', () => {
  it('sets "Nơi nhận:" in 12 pt bold italics, the list in 11 pt, the file copy last', () => {
    expect(settingOf(report.paragraph('Nơi nhận:'))).toMatchObject({ size: '24', isBold: true, isSlanted: true })
    expect(settingOf(report.paragraph('- UBND tỉnh An Giang'))).toMatchObject({
      size: '22',
      isBold: false,
      isSlanted: false,
    })
    expect(report.words).toContain('- Lưu: VT, BQLKKT.')
  })

  it('sets whose power and which office the signer signs in, in 13 pt bold capitals, then room and the name', () => {
    expect(settingOf(report.paragraph('KT. TRƯỞNG BAN'))).toMatchObject({ size: '26', isBold: true, stands: 'center' })
    expect(settingOf(report.paragraph('PHÓ TRƯỞNG BAN'))).toMatchObject({ size: '26', isBold: true, stands: 'center' })
  })

  it('carries the number of its snapshot', () => {
    expect(report.words).toContain('Số liệu theo bản chụp 22-11-2026/03.')
    expect(report.core).toContain('Bản chụp số liệu 22-11-2026/03')
  })
})

describe('the notes on figures', () => {
  it('come on a page of their own after the annexes: to be verified, missing, sources', async () => {
    const { words } = await openOfficial(
      anOfficial({
        gaps: [{ label: 'Tỷ lệ lấp đầy', ask: 'Sở Công Thương', at: null }],
        warnings: [{ label: 'Diện tích', text: 'số liệu ngày 30/7/2021' }],
      }),
    )
    const at = (text: string) => words.indexOf(text)
    expect(at('NGUỒN SỐ LIỆU VÀ SỐ LIỆU CÒN TRỐNG')).toBeGreaterThan(at('DANH SÁCH CÁC KHU'))
    expect(at('Tỷ lệ lấp đầy')).toBeGreaterThan(at('Số liệu còn trống'))
    expect(words).toContain('Sở Công Thương')
    expect(words).toContain('số liệu ngày 30/7/2021')
  })

  it('are left away when there is nothing to say', () => {
    expect(report.words).not.toContain('NGUỒN SỐ LIỆU VÀ SỐ LIỆU CÒN TRỐNG')
  })
})

it('the name of a group goes over all columns after its number, a row of a record has a cell for each', async () => {
  const name = 'Hạ tầng khu công nghiệp và dự án trong khu công nghiệp'
  const list = aTable([['1', 'Khu công nghiệp Thạnh Lộc', '250', 'x']])
  if (list.type !== 'table') throw new Error('no table')
  const paper = anOfficial({ blocks: [{ ...list, rows: [headRow(4, 'I', name), ...list.rows] }] })
  const { body } = await openOfficial(paper)
  const rows = (body.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).filter(row => row.includes(name) || row.includes('>x<'))
  const group = rows.find(row => row.includes(name)) ?? ''
  expect(group.match(/<w:tc>/gu)).toHaveLength(2)
  expect(group).toContain('<w:gridSpan w:val="3"/>')
  expect(rows.find(row => row.includes('>x<'))?.match(/<w:tc>/gu)).toHaveLength(4)
  const html = officialPage(paper, 'atlas://fonts')
  expect(html).toContain(`<td class="left" colspan="3"><b>${name}</b></td></tr>`)
  expect(html).toContain('<td class="left">x</td></tr>')
})

it('the same paper gives the same bytes', async () => {
  const once = await writeOfficial(anOfficial())
  await new Promise(resolve => setTimeout(resolve, 2100))
  expect(Buffer.compare(Buffer.from(once), Buffer.from(await writeOfficial(anOfficial())))).toBe(0)
})

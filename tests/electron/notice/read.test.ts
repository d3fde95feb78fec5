import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../db/model/notice/notice.ts'
import { nothingKnown, readNotice } from '../../../db/model/notice/read.ts'
import { blocksIn } from '../../../electron/notice/read/read.ts'
import { aFolder } from '../../db/fixture.ts'
import { cases, kinds, precision, recall, scoreOf } from '../../db/model/notice/score.ts'
import { converted, pageOf } from './office.ts'

/** LibreOffice takes its time on a busy machine. */
const patience = 120_000

const aCase = (name: string) => {
  const found = cases.find(each => each.name.startsWith(name))
  if (!found) throw new Error(name)
  return found
}
const lines = (blocks: Block[]) =>
  blocks.map(block => ('cells' in block ? block.cells.join(' | ') : block.text)).filter(line => line.trim())
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const aDocx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document ${word}><w:body>${body}</w:body></w:document>`) })
/** Word and Excel wrap what a password locks into an old container whose one stream is named so. */
const anEncrypted = () =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
const p = (inside: string) => `<w:p><w:r><w:t>${inside}</w:t></w:r></w:p>`

function expectScore(blocks: Block[], name: string, floor: number): void {
  const one = aCase(name)
  const score = scoreOf(readNotice(blocks, nothingKnown), one)
  for (const kind of kinds) {
    expect(recall(score[kind]), `recall of ${kind}: ${score[kind].wrong.join('; ')}`).toBeGreaterThanOrEqual(floor)
    expect(precision(score[kind]), `precision of ${kind}: ${score[kind].wrong.join('; ')}`).toBeGreaterThanOrEqual(
      floor,
    )
  }
}

describe('Word', { timeout: patience }, () => {
  test('TB 670 as LibreOffice writes it is read as its text', async () => {
    const bytes = converted(aFolder(), { name: 'tb.txt', content: aCase('00').text }, 'docx')
    expectScore(await blocksIn('tb.docx', bytes), '00', 1)
  })

  test('numbers and letters that Word counts by itself are written out, at every depth', async () => {
    const html = `<html><head><meta charset="utf-8"></head><body><p>Chủ tịch kết luận như sau:</p><ol><li>Sở Tài chính bố trí vốn;</li>
      <li>UBND huyện Tân Phú:<ol type="a"><li>Rà soát quỹ đất trong tháng 5/2024;</li><li>Công khai quy hoạch CCN Phú Hòa.</li></ol></li><li>Sở Xây dựng thẩm định dự toán.</li></ol>
      <ul><li>Sở Y tế kiểm tra định kỳ.</li></ul></body></html>`
    const folder = aFolder()
    const odt = converted(folder, { name: 'so.html', content: html }, 'odt')
    const blocks = await blocksIn('so.docx', converted(folder, { name: 'so.odt', content: odt }, 'docx'))
    expect(lines(blocks).map(line => line.slice(0, 24))).toEqual([
      ...['Chủ tịch kết luận như sa', '1. Sở Tài chính bố trí v', '2. UBND huyện Tân Phú:', 'a. Rà soát quỹ đất trong'],
      ...['b. Công khai quy hoạch C', '3. Sở Xây dựng thẩm định', '- Sở Y tế kiểm tra định '],
    ])
    const { tasks } = readNotice(blocks, nothingKnown)
    expect(tasks.map(task => [task.mark, task.leads[0]?.name, task.deadlines[0]?.due])).toEqual([
      ['1', 'Sở Tài chính', undefined],
      ['2a', 'UBND huyện Tân Phú', '2024-05-31'],
      ['2b', 'UBND huyện Tân Phú', undefined],
      ['3', 'Sở Xây dựng', undefined],
      ['3', 'Sở Y tế', undefined],
    ])
  })

  test('a table of tasks made by LibreOffice stays a table, and in its PDF too, where it is only lines and words', async () => {
    const { text } = aCase('05')
    const html = text
      .trim()
      .split('\n')
      .map(line =>
        line.includes('\t')
          ? `<tr>${line
              .split('\t')
              .map(cell => `<td>${cell}</td>`)
              .join('')}</tr>`
          : `<p>${line}</p>`,
      )
      .join('\n')
      .replace(/<tr>[\s\S]*<\/tr>/, rows => `<table border="1">${rows}</table>`)
    const folder = aFolder()
    const odt = converted(
      folder,
      { name: 'bang.html', content: `<html><head><meta charset="utf-8"></head><body>${html}</body></html>` },
      'odt',
    )
    expectScore(await blocksIn('bang.docx', converted(folder, { name: 'bang.odt', content: odt }, 'docx')), '05', 1)
    const pdf = await blocksIn('bang.pdf', converted(folder, { name: 'bang.odt', content: odt }, 'pdf'))
    expect(pdf.filter(block => 'cells' in block)).toHaveLength(5)
    expectScore(pdf, '05', 1)
  })

  test('a cell that goes over several rows is said in each of them', async () => {
    const cell = (inside: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(inside)}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const body = `<w:tbl>${row(cell('Nội dung'), cell('Chủ trì'), cell('Thời hạn'))}${row(cell('Lập hồ sơ'), cell('Sở Xây dựng', '<w:vMerge w:val="restart"/>'), cell('Quý I'))}${row(cell('Trình duyệt'), cell('', '<w:vMerge/>'), cell('Quý II'))}</w:tbl>`
    expect(lines(await blocksIn('gop.docx', aDocx(body))).slice(1)).toEqual([
      'Lập hồ sơ | Sở Xây dựng | Quý I',
      'Trình duyệt | Sở Xây dựng | Quý II',
    ])
  })

  test('what was deleted with tracked changes is left out, what was put in is read, a deleted paragraph end joins two', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Sở Tài chính </w:t></w:r><w:del w:id="2"><w:r><w:delText>không </w:delText></w:r></w:del></w:p><w:p><w:ins w:id="3"><w:r><w:t>bố trí</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> vốn &amp; báo cáo.</w:t></w:r></w:p>`
    expect(lines(await blocksIn('sua.docx', aDocx(body)))).toEqual(['Sở Tài chính bố trí vốn & báo cáo.'])
  })

  test('a head set by a table or by tabs becomes lines, a box of urgency one of its own', async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
    const body = `<w:tbl><w:tr>${cell(p('UBND TỈNH SÔNG VỆ') + p('Số: 5/TB-UBND'))}${cell(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}</w:tr></w:tbl><w:p><w:r><w:pict><w:txbxContent>${p('HỎA TỐC')}</w:txbxContent></w:pict></w:r></w:p><w:p><w:r><w:t>Nơi nhận:</w:t><w:tab/><w:t>CHỦ TỊCH</w:t></w:r></w:p>`
    expect(lines(await blocksIn('dau.docx', aDocx(body)))).toEqual([
      ...[
        'UBND TỈNH SÔNG VỆ',
        'Số: 5/TB-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'HỎA TỐC',
        'Nơi nhận:',
        'CHỦ TỊCH',
      ],
    ])
  })
})

describe('PDF', { timeout: patience }, () => {
  test.each(['00', '01', '04'])('notice %s as LibreOffice prints it is put together from its lines', async name => {
    const bytes = converted(aFolder(), { name: 'tb.html', content: pageOf(aCase(name).text) }, 'pdf')
    expectScore(await blocksIn('tb.pdf', bytes), name, 0.85)
  })

  test('the two columns of its head are read one after the other', async () => {
    const bytes = converted(aFolder(), { name: 'tb.html', content: pageOf(aCase('01').text) }, 'pdf')
    const read = lines(await blocksIn('tb.pdf', bytes))
    const at = (start: string) => read.findIndex(line => line.startsWith(start))
    const [left, right] = [['ỦY BAN', 'VĂN PHÒNG', 'Số'].map(at), ['CỘNG HÒA', 'Độc lập', 'Bình Lâm, ngày'].map(at)]
    const places = [...left, ...right, at('THÔNG BÁO')]
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('of a picture without words is refused at once, with what to do', async () => {
    const folder = aFolder()
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500"><rect width="400" height="500" fill="#ddd"/></svg>'
    await expect(
      blocksIn('quet.pdf', converted(folder, { name: 'quet.svg', content: svg }, 'pdf')),
    ).rejects.toMatchObject({
      code: 'E_NOTICE_SCAN',
    })
  })

  test('that asks for a password is refused with what to do, whichever program locked it', async () => {
    const locked = await PDFDocument.create()
    locked.addPage([595, 842])
    locked.encrypt({ userPassword: 'mat-khau', ownerPassword: 'chu' })
    await expect(blocksIn('khoa.pdf', await locked.save({ useObjectStreams: false }))).rejects.toMatchObject({
      code: 'E_NOTICE_LOCKED',
    })
    const option = (value: string, type = 'string') => ({ type, value })
    const options = { EncryptFile: option('true', 'boolean'), DocumentOpenPassword: option('mat-khau') }
    const filter = `pdf:writer_pdf_Export:${JSON.stringify(options)}`
    const office = converted(aFolder(), { name: 'tb.txt', content: aCase('00').text }, 'pdf', filter)
    await expect(blocksIn('khoa-libre.pdf', office)).rejects.toMatchObject({ code: 'E_NOTICE_LOCKED' })
  })

  test('that is damaged is refused in words', async () => {
    await expect(blocksIn('hong.pdf', strToU8('%PDF-1.7\nkhông còn gì'))).rejects.toMatchObject({
      code: 'E_NOTICE_DAMAGED',
    })
  })
})

describe('other files', () => {
  test.each([
    ['cu.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'E_NOTICE_OLD'],
    ['khoa.docx', anEncrypted(), 'E_NOTICE_LOCKED'],
    ['khoa.xlsx', anEncrypted(), 'E_NOTICE_LOCKED'],
    ['cu.rtf', strToU8('{\\rtf1 abc}'), 'E_NOTICE_OLD'],
    ['anh.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'E_NOTICE_PICTURE'],
    ['bang.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'E_NOTICE_TYPE'],
    ['hong.docx', strToU8('PK\u0003\u0004 word/document.xml'), 'E_NOTICE_DAMAGED'],
    ['rong.txt', new Uint8Array(), 'E_NOTICE_EMPTY'],
    ['trang.txt', strToU8(' \n\t\n'), 'E_NOTICE_EMPTY'],
    ['may.bin', Uint8Array.from([1, 2, 3, 0, 4]), 'E_NOTICE_TYPE'],
  ])('%s is refused', async (name, bytes, code) => {
    await expect(blocksIn(name, bytes)).rejects.toMatchObject({ code })
  })

  test('XML that declares entities is not parsed', async () => {
    const bomb = zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>') })
    expect(Object.keys(unzipSync(bomb))).toHaveLength(1)
    await expect(blocksIn('bom.docx', bomb)).rejects.toMatchObject({ code: 'E_NOTICE_DAMAGED' })
  })
})

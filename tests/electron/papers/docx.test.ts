import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../db/model/brief/brief.ts'
import { closingBlocks } from '../../../db/model/brief/closing.ts'
import { writeDocx } from '../../../electron/papers/word/docx.ts'
import { awkwardBrief, faces, firstMissing, fromMarkup, png, richBrief } from './sample.ts'
import { unzip } from './unzip.ts'

const file = await writeDocx(richBrief(), { maps: [png], fontFiles: faces })
const parts = unzip(file)
const xml = (name: string) => parts.get(name)?.toString('utf8') ?? ''
const body = xml('word/document.xml')
const texts = (part: string) =>
  [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(match => fromMarkup(match[1] ?? ''))

describe('the Word file of a brief', () => {
  it('holds every figure as a text of its own, in order, as the brief has it', () => {
    const figures = figuresIn(richBrief()).map(run => run.text)
    const runs = texts(body)
    let at = 0
    const missing = figures.filter(figure => {
      const found = runs.indexOf(figure, at)
      at = found < 0 ? at : found + 1
      return found < 0
    })
    expect(missing).toEqual([])
  })

  it('holds the sources and the gaps', () => {
    const cells = closingBlocks(richBrief()).flatMap(block => (block.type === 'table' ? block.rows.flat(2) : []))
    expect(
      firstMissing(
        texts(body).join('\n'),
        cells.map(run => run.text),
      ),
    ).toBeNull()
  })

  it('is A4 with margins of 20, 20, 20 and 30 mm', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u)
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/u)
  })

  it('numbers pages in 13 pt in the middle of the top margin, not the first', () => {
    expect(body).toContain('<w:titlePg/>')
    const headers = [...parts.keys()].filter(name => name.startsWith('word/header')).map(xml)
    const numbered = headers.find(header => header.includes('PAGE')) ?? ''
    expect(numbered).toMatch(/<w:jc w:val="center"\/>/u)
    expect(numbered).toMatch(/<w:sz w:val="26"\/>/u)
    expect(headers.find(header => header.includes('DỰ THẢO'))).not.toContain('PAGE')
    expect(headers).toHaveLength(2)
  })

  it('is set in Times New Roman 13 pt, in Vietnamese', () => {
    const styles = xml('word/styles.xml')
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/su.exec(styles)?.[0] ?? ''
    for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs'])
      expect(defaults).toContain(`w:${script}="Times New Roman"`)
    expect(defaults).toContain('<w:sz w:val="26"/>')
    expect(defaults).toContain('w:val="vi-VN"')
    expect([...(styles + body).matchAll(/w:ascii="([^"]*)"/gu)].every(match => match[1] === 'Times New Roman')).toBe(
      true,
    )
  })

  it('sets the head in sizes that move together: 12, 13, 13', () => {
    const sizeOf = (text: string) =>
      new RegExp(`<w:sz w:val="(\\d+)"/>(?:(?!<w:r>).)*<w:t[^>]*>${text}`, 'u').exec(body)?.[1]
    expect(sizeOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('24')
    expect(sizeOf('BAN QUẢN LÝ KHU KINH TẾ')).toBe('24')
    expect(sizeOf('Độc lập - Tự do - Hạnh phúc')).toBe('26')
    expect(sizeOf('An Giang, ngày')).toBe('26')
    expect(sizeOf('Nơi nhận:')).toBe('24')
  })

  it('repeats heads and never splits a row', () => {
    const rows = [...body.matchAll(/<w:tr>/gu)].length
    expect([...body.matchAll(/<w:cantSplit\/>/gu)]).toHaveLength(rows)
    expect(body).toContain('<w:tblHeader/>')
  })

  it('lets Word count its tables and figures, lists them with their pages, and counts the pages', () => {
    expect(body).toMatch(/SEQ Bảng.*?<w:t[^>]*>1<\/w:t>/su)
    expect(body).toMatch(/SEQ Hình/u)
    const said = texts(body).join('')
    expect(said).toContain('Danh mục bảng, hình')
    expect(said.indexOf('Danh mục bảng, hình')).toBeLessThan(
      said.lastIndexOf('Bảng 1. Diện tích, tình trạng từng phần'),
    )
    expect(body).toMatch(/PAGEREF table1/u)
    expect(body).toContain('NUMPAGES')
    expect(body).not.toContain('w:dirty')
  })

  it('describes the map for those who do not see it', () => {
    expect(body).toMatch(/<wp:docPr id="1" name="Hình 1" descr="Vị trí Khu công nghiệp Thạnh Lộc[^"]*"/u)
  })

  it('carries the snapshot number and its time', () => {
    const core = xml('docProps/core.xml')
    expect(core).toContain('<dc:description>Bản chụp số liệu 22-11-2026/03</dc:description>')
    expect(core).toContain('2026-11-22T07:05:00Z</dcterms:created>')
  })

  it('is the same, byte for byte, for the same brief', async () => {
    await new Promise(resolve => setTimeout(resolve, 2100))
    const again = await writeDocx(richBrief(), { maps: [png], fontFiles: faces })
    expect(Buffer.compare(Buffer.from(again), Buffer.from(file))).toBe(0)
  })

  it('takes long names, sixty rows, and characters that XML refuses', async () => {
    const awkward =
      unzip(await writeDocx(awkwardBrief(), { maps: [png], fontFiles: faces }))
        .get('word/document.xml')
        ?.toString('utf8') ?? ''
    expect(awkward).toContain('&lt;số 1&gt; &amp;')
    expect(awkward).not.toContain('\u0007')
    expect(texts(awkward)).toContain('Dòng 59')
  })

  it('prints no gap as a number and no machine word', () => {
    expect(texts(body).join('\n')).not.toMatch(/\b(?:null|undefined|NaN)\b/u)
  })

  it('refuses a brief whose map is missing', async () => {
    await expect(writeDocx(richBrief(), { maps: [], fontFiles: faces })).rejects.toThrow('E_MAP_MISSING')
  })
})

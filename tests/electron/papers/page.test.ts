import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../db/model/brief/brief.ts'
import { blockHtml } from '../../../electron/papers/blocks.ts'
import { briefPage } from '../../../electron/papers/page.ts'
import { awkwardBrief, firstMissing, fromMarkup, richBrief, svg } from './sample.ts'

const parts = { maps: [svg], fontsUrl: 'atlas://fonts' }
const page = briefPage(richBrief(), parts)
const textOf = (html: string) => fromMarkup(html.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/g, ''))

describe('the page of a brief', () => {
  it('prints every figure, in order, as the brief has it', () => {
    const figures = figuresIn(richBrief()).map(run => run.text)
    expect(figures.length).toBeGreaterThan(30)
    expect(firstMissing(textOf(page), figures)).toBeNull()
  })

  it('has the head of Nghị định 30/2020, with number, day and signature blank', () => {
    const order = [
      'DỰ THẢO',
      'UBND tỉnh An Giang',
      'Ban Quản lý Khu kinh tế',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '/BQLKKT',
      'An Giang, ngày',
      'tháng',
      'năm 2026',
      'TỜ THÔNG TIN DỰ ÁN',
      'Nơi nhận:',
      'TRƯỞNG BAN',
    ]
    expect(firstMissing(textOf(page), order)).toBeNull()
    expect(page).toContain('@page{size:A4;margin:20mm 20mm 20mm 30mm}')
    expect(page).toContain('font-size:13pt')
  })

  it('keeps the name of a group on the page of its first row', () => {
    const row = (...texts: string[]) => texts.map(text => [{ text }])
    const html = blockHtml(
      {
        ...{
          type: 'table',
          caption: '',
          head: ['TT', 'Tên', 'Số'],
          widths: [1, 1, 1],
          align: ['left', 'left', 'left'],
        },
        rows: [row('I', 'Khu công nghiệp', ''), row('1', 'KCN Thạnh Lộc', '250 ha')],
      },
      () => '',
      false,
    )
    expect(html.match(/<tr class="group">/g)).toHaveLength(1)
    expect(html).toContain('<tr class="group"><td class="left">I</td>')
    expect(page).toContain('.grid tr.group{break-after:avoid}')
  })

  it('puts the map under its caption and the snapshot number under the map', () => {
    expect(firstMissing(page, ['Hình 1.', svg, 'Bản chụp số liệu 22-11-2026/03'])).toBeNull()
  })

  it('lets nothing in but the paper font and its own style', () => {
    const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hash}'; font-src atlas:;`)
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=/iu)
    expect(briefPage(richBrief(), { ...parts, fontsUrl: '/fonts' })).toContain("font-src 'self'")
  })

  it('repeats the head of a long table and keeps short tables whole', () => {
    expect(page).toContain('.grid thead{display:table-header-group}')
    expect(page).toMatch(/<table class="grid small whole"/u)
    expect(briefPage(awkwardBrief(), parts)).toMatch(/<table class="grid"><caption>/u)
  })

  it('scrolls with a thin bar in the window alone', () => {
    expect(page).toMatch(/@media screen\{html\{[^}]*scrollbar-width:thin/u)
  })

  it('escapes names', () => {
    const awkward = briefPage(awkwardBrief(), parts)
    expect(awkward).not.toContain('<số 1>')
    expect(awkward).toContain('Dự án &quot;Đặc biệt&quot; &lt;số 1&gt; &amp;')
    expect(awkward).toContain('A &amp; B &lt;C&gt;')
    expect(awkward).not.toContain('\u0007')
  })

  it('refuses a brief whose map is missing', () => {
    expect(() => briefPage(richBrief(), { ...parts, maps: [] })).toThrow('E_MAP_MISSING')
  })
})

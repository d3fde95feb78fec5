import { describe, expect, it } from 'vitest'
import { figuresIn, sectionsOf } from '../../../db/model/brief/brief.ts'
import { fitTable } from '../../../electron/papers/slides/fit.ts'
import { writePptx } from '../../../electron/papers/slides/pptx.ts'
import { awkwardBrief, fromMarkup, png, richBrief } from './sample.ts'
import { unzip } from './unzip.ts'

const file = await writePptx(richBrief(), { maps: [png] })
const parts = unzip(file)
const xml = (name: string) => parts.get(name)?.toString('utf8') ?? ''
/** The title of a slide: its size in hundredths of points and its words. */
const titles = /type="title".*?sz="(\d+)".*?<a:t>([^<]*)<\/a:t>/gsu
const slides = [...parts.keys()].filter(name => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
const texts = (part: string) => [...part.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(match => fromMarkup(match[1] ?? ''))
const all = slides.flatMap(name => texts(xml(name)))

describe('the slides of a brief', () => {
  it('are 6 to 10 of 16:9', () => {
    expect(slides.length).toBeGreaterThanOrEqual(6)
    expect(slides.length).toBeLessThanOrEqual(10)
    expect(xml('ppt/presentation.xml')).toMatch(/<p:sldSz cx="12192000" cy="6858000"/u)
  })

  it('hold every figure but those of the ladders as a text of its own', () => {
    const steps = sectionsOf(richBrief().blocks).filter(section => section.part === 'steps')
    const inSteps = new Set(figuresIn({ blocks: steps.flatMap(section => section.blocks) }))
    const figures = figuresIn(richBrief()).filter(run => ![...inSteps].some(each => each.text === run.text))
    expect(figures.length).toBeGreaterThan(15)
    for (const { text } of figures) expect(all).toContain(text)
  })

  it('draw the areas of the phases as a native chart with a sheet behind it', () => {
    const chart = [...parts.keys()].find(name => /^ppt\/charts\/chart\d+\.xml$/u.test(name)) ?? ''
    const values = [...xml(chart).matchAll(/<c:val>.*?<\/c:val>/gsu)].join('')
    for (const value of ['250', '150', '100']) expect(values).toContain(`<c:v>${value}</c:v>`)
    expect([...parts.keys()].some(name => name.startsWith('ppt/embeddings/'))).toBe(true)
  })

  it('carry the office and the snapshot on their masters', () => {
    const layouts = [...parts.keys()].filter(name => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/u.test(name))
    const words = layouts.map(xml).join('')
    expect(words).toContain('22-11-2026/03')
    expect(words).toContain('Ban Quản lý Khu kinh tế')
    expect(all).toContain('DỰ THẢO')
  })

  it('set a heading in both languages small enough for two lines', async () => {
    const both = (text: string) => `${text} / ${text.replace(/\p{L}+/gu, 'several')}`
    const brief = richBrief()
    const blocks = brief.blocks.map(block => (block.type === 'heading' ? { ...block, text: both(block.text) } : block))
    const made = unzip(await writePptx({ ...brief, blocks }, { maps: [png] }))
    const heads = [...made.keys()]
      .filter(name => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
      .flatMap(name => [...(made.get(name)?.toString('utf8') ?? '').matchAll(titles)])
      .map(([, size, text = '']) => ({ points: Number(size) / 100, letters: fromMarkup(text).length }))
    expect(Math.max(...heads.map(each => each.letters))).toBeGreaterThan(130)
    // Bold letters of Arial are 0.6 of their points wide on the average; a slide has 12.1 inches for them and 0.8 for their lines.
    for (const { points, letters } of heads) {
      const lines = Math.ceil((letters * points * 0.6) / (12.1 * 72))
      expect(lines * points * 1.2, `${letters} letters`).toBeLessThanOrEqual(0.8 * 72)
    }
  })

  it('tell each gap on a line of its own, in letters that are read from a wall', () => {
    const [slide = ''] = slides.map(xml).filter(part => part.includes('Còn trống, cần đối chiếu'))
    const { gaps } = richBrief()
    expect(gaps.length).toBeGreaterThan(0)
    for (const { label } of gaps) expect(texts(slide)).toContain(label)
    const sizes = [...slide.matchAll(/<a:rPr[^>]* sz="(\d+)"/gu)].map(match => Number(match[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200)
  })

  it('name only parts that are there, and no notes that PowerPoint would repair', () => {
    const named = [...xml('[Content_Types].xml').matchAll(/<Override PartName="\/([^"]*)"/gu)].map(
      match => match[1] ?? '',
    )
    for (const name of named) expect(parts.has(name), name).toBe(true)
    expect([...parts.keys()].filter(name => /notes/iu.test(name))).toEqual([])
    for (const name of [...parts.keys()].filter(each => each.endsWith('.rels')))
      expect(xml(name)).not.toMatch(/notes/iu)
  })

  it('are the same, byte for byte, for the same brief', async () => {
    await new Promise(resolve => setTimeout(resolve, 2100))
    expect(Buffer.compare(Buffer.from(await writePptx(richBrief(), { maps: [png] })), Buffer.from(file))).toBe(0)
  })

  it('take long names and odd characters, and refuse a brief whose map is missing', async () => {
    const awkward = unzip(await writePptx(awkwardBrief(), { maps: [png] }))
    expect(awkward.get('ppt/slides/slide1.xml')?.toString('utf8')).toContain('&lt;số 1&gt; &amp;')
    await expect(writePptx(richBrief(), { maps: [] })).rejects.toThrow('E_MAP_MISSING')
  })
})

describe('a table on slides', () => {
  it('is set as large as it fits, and goes on to another slide when it does not fit at all', () => {
    expect(fitTable([['một', 'hai']], [4, 8], 5, 0.45)).toEqual({ size: 16, pages: [[0]] })
    const long = Array.from({ length: 40 }, () => ['một', 'hai '.repeat(60)])
    const { pages } = fitTable(long, [4, 8], 5, 0.45)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flat()).toEqual(long.map((_, at) => at))
  })

  it('leaves no row or two over on a last slide', () => {
    const rows = Array.from({ length: 25 }, () => ['một', 'hai '.repeat(20)])
    const { size, pages } = fitTable(rows, [4, 4], 5, 0.45)
    expect(size).toBeGreaterThanOrEqual(12)
    expect(pages.flat()).toEqual(rows.map((_, at) => at))
    const counts = pages.map(page => page.length)
    expect(counts.length).toBeGreaterThan(1)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2)
  })
})

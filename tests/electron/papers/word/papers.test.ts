import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { describe, expect, it } from 'vitest'
import { blocksOf, type Official } from '../../../../db/model/official/official.ts'
import { freezePaper } from '../../../../db/store/official/freeze.ts'
import { readLadders } from '../../../../electron/office.ts'
import { appDir } from '../../../../electron/runtime/prepare.mjs'
import { aSeededStore, aStore } from '../../../db/fixture.ts'
import { allAsks, fillPapers } from '../../../db/official/papers.ts'
import { fonts } from '../sample.ts'
import { openOfficial, settingOf } from './xml.ts'

const today = '2026-11-22'
const ladders = readLadders(appDir)

/** Every paper that the office writes, each of the same made-up register. */
function allPapers(): [name: string, paper: Official][] {
  const db = aSeededStore()
  const filled = fillPapers(db)
  const freezing = { by: 'Người thử', now: new Date('2026-11-22T07:05:00Z'), today, past: () => aStore() }
  const open = { is: 'household-sheets', zone: filled.zone, unmaskedWhy: 'Đối chiếu' } as const
  const urgent = [
    { is: 'reminder', agency: filled.agency, urgency: 'HỎA TỐC' },
    { is: 'conclusion', meeting: filled.meeting, urgency: 'HỎA TỐC' },
  ] as const
  const asks = [...allAsks(filled), open, ...urgent]
  return asks.map((ask): [string, Official] => [
    [ask.is, ask === open ? 'unmasked' : '', 'urgency' in ask ? 'urgent' : ''].filter(Boolean).join(' '),
    freezePaper(db, ladders, ask, freezing),
  ])
}

type Opened = Awaited<ReturnType<typeof openOfficial>>
let made: Promise<[name: string, paper: Official, opened: Opened][]> | null = null
/** All papers, made once, with the parts of their Word files. */
function papers() {
  made ??= Promise.all(allPapers().map(async ([name, paper]) => [name, paper, await openOfficial(paper)]))
  return made
}
/** A rule that every paper keeps. */
function rule(words: string, check: (paper: Official, opened: Opened, name: string) => void) {
  it(words, async () => {
    const all = await papers()
    expect(all).toHaveLength(14)
    for (const [name, paper, opened] of all) check(paper, opened, name)
  }, 60_000)
}

const bold = fontkit.create(readFileSync(join(fonts, 'Tinos-Bold.ttf')))
const plain = fontkit.create(readFileSync(join(fonts, 'Tinos-Regular.ttf')))
/** Width of a text in mm: Tinos is as wide as Times New Roman, letter by letter. */
const wide = (font: typeof bold, text: string, pt: number) =>
  ((font.layout(text).advanceWidth / font.unitsPerEm) * pt * 25.4) / 72

const attribute = (markup: string, name: string) => Number(new RegExp(` w:${name}="(\\d+)"`, 'u').exec(markup)?.[1])
const mm = (twips: number) => (twips * 25.4) / 1440

describe('every paper by Nghị định 30/2020', () => {
  rule(
    'lies on A4 with margins of 20-25, 30-35 and 15-20 mm, its number at the head of every page but the first',
    (paper, { body, headers }, name) => {
      const sections = body.match(/<w:sectPr.*?<\/w:sectPr>/gsu) ?? []
      expect(sections, name).toHaveLength(1 + paper.annexes.length + (hasNotes(paper) ? 1 : 0))
      for (const section of sections) {
        const size = /<w:pgSz [^>]*>/u.exec(section)?.[0] ?? ''
        const lies = size.includes('landscape')
        expect([attribute(size, 'w'), attribute(size, 'h')]).toEqual(lies ? [16838, 11906] : [11906, 16838])
        const margins = /<w:pgMar [^>]*>/u.exec(section)?.[0] ?? ''
        for (const [side, least, most] of [
          ['top', 20, 25],
          ['bottom', 20, 25],
          ['left', 30, 35],
          ['right', 15, 20],
        ] as const) {
          expect(mm(attribute(margins, side)), side).toBeGreaterThan(least - 0.05)
          expect(mm(attribute(margins, side)), side).toBeLessThan(most + 0.05)
        }
        expect(section).toContain('<w:titlePg/>')
      }
      // What stands in the text lies upright: only an annex may lie on its side.
      expect(sections[0]).not.toContain('landscape')
      const numbered = headers.filter(header => header.includes('PAGE'))
      expect(numbered).toHaveLength(sections.length)
      for (const header of numbered) expect(settingOf(header)).toMatchObject({ size: '26', stands: 'center' })
      expect(headers).toHaveLength(2 * sections.length)
    },
  )

  rule(
    'is headed by the nation, the motto with its line, the agencies, number and day, each as the decree sets it',
    (paper, { paragraph, body, words }, name) => {
      const { head } = paper
      expect(settingOf(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')), name).toMatchObject({
        size: '24',
        isBold: true,
      })
      expect(settingOf(paragraph('Độc lập - Tự do - Hạnh phúc'))).toMatchObject({ size: '26', isBold: true })
      const after = body.slice(body.indexOf('Hạnh phúc'))
      const [, left, right] = /<w:top w:val="single"[^>]*>.*?<w:ind w:left="(\d+)" w:right="(\d+)"/su.exec(after) ?? []
      expect(mm(5329 - Number(left) - Number(right))).toBeCloseTo(wide(bold, 'Độc lập - Tự do - Hạnh phúc', 13), 0)
      expect(settingOf(paragraph(head.parent.toLocaleUpperCase('vi')))).toMatchObject({ size: '24', isBold: false })
      expect(settingOf(paragraph(head.agency.toLocaleUpperCase('vi')))).toMatchObject({ size: '24', isBold: true })
      expect(settingOf(paragraph('Số:'))).toMatchObject({ size: '26', isBold: false, isSlanted: false })
      expect(settingOf(paragraph(`${head.day.split(',')[0]}, ngày`))).toMatchObject({ size: '26', isSlanted: true })
      if (head.kind === null) {
        expect(settingOf(paragraph('V/v '))).toMatchObject({ size: '24', isBold: false })
        expect(words.some(text => text.startsWith('Kính gửi:'))).toBe(true)
      } else {
        expect(settingOf(paragraph(head.kind)).style).toBe('Title')
        expect(settingOf(paragraph(head.about)).style).toBe('About')
      }
      const isUrgent = head.urgency !== undefined
      expect(body.includes('w:val="FF0000"')).toBe(isUrgent)
      if (head.urgency) {
        expect(settingOf(paragraph(head.urgency))).toMatchObject({ size: '26', isBold: true, colour: 'FF0000' })
        const frame = body.slice(0, body.indexOf(head.urgency))
        expect(frame.slice(frame.lastIndexOf('<w:tbl>'))).toMatch(
          /w:w="1701".*<w:trHeight w:val="454" w:hRule="exact"/su,
        )
      }
    },
  )

  rule('is set in justified 13 pt, its first lines 10 mm in, 6 pt apart', (_, { body, styles }, name) => {
    const text = /w:styleId="Text".*?<\/w:style>/su.exec(styles)?.[0] ?? ''
    expect(text).toMatch(/w:after="120".*w:firstLine="567".*<w:jc w:val="both"/su)
    expect(body, name).toContain('<w:pStyle w:val="Text"/>')
    const sizes = [...body.matchAll(/<w:sz w:val="(\d+)"\/>/gu)].map(match => Number(match[1]))
    for (const size of sizes) expect(size).toBeLessThanOrEqual(28)
  })

  rule('ends with "Nơi nhận" and who signs, the file copy last with a full stop', (paper, { paragraph }, name) => {
    const { copies, signer } = paper.end
    expect(settingOf(paragraph('Nơi nhận:')), name).toMatchObject({ size: '24', isBold: true, isSlanted: true })
    for (const each of copies)
      expect(settingOf(paragraph(each))).toMatchObject({ size: '22', isBold: false, isSlanted: false })
    expect(copies.every(each => each.startsWith('- '))).toBe(true)
    expect(copies.slice(0, -1).every(each => each.endsWith(';'))).toBe(true)
    expect(copies.at(-1)).toMatch(/^- Lưu: VT.*\.$/u)
    for (const each of signer)
      expect(settingOf(paragraph(each.toLocaleUpperCase('vi')))).toMatchObject({ size: '26', isBold: true })
  })

  rule(
    'names its annexes, numbered when there are several, and says which paper each goes with',
    (paper, { words, paragraph }, name) => {
      for (const [at, annex] of paper.annexes.entries()) {
        expect(annex.name, name).toBe(paper.annexes.length > 1 ? `Phụ lục ${['I', 'II', 'III', 'IV'][at]}` : 'Phụ lục')
        expect(annex.note).toMatch(/^\(Kèm theo \p{Lu}[\p{Ll} ]+ số\s+\/[\p{Lu}-]+ ngày\s+tháng\s+năm 2026.*\)$/u)
        const title = words.indexOf(annex.title.toLocaleUpperCase('vi'))
        expect(words.slice(title - 1, title + 2)).toEqual([annex.name, words[title], annex.note])
        expect(settingOf(paragraph(annex.title.toLocaleUpperCase('vi')))).toMatchObject({ size: '26', isBold: true })
        expect(settingOf(paragraph(annex.note))).toMatchObject({ size: '26', isSlanted: true })
      }
    },
  )

  rule('breaks no word of a table: every column is as wide as its widest word', (paper, _, name) => {
    const tables = [
      ...paper.blocks.map(block => [block, 160] as const),
      ...paper.annexes.flatMap(annex => annex.blocks.map(block => [block, annex.isWide ? 247 : 160] as const)),
    ]
    for (const [block, width] of tables) {
      if (block.type !== 'table') continue
      const total = block.widths.reduce((sum, each) => sum + each, 0)
      const pt = block.isSmall ? 11 : 12
      for (const [column, share] of block.widths.entries()) {
        const room = (width * share) / total - 3.6
        const broken = [
          ...wordsIn(block.head[column] ?? '').map(word => [word, wide(bold, word, pt)] as const),
          ...block.rows.flatMap(row =>
            wordsIn((row[column] ?? []).map(run => run.text).join('')).map(
              word => [word, wide(plain, word, pt)] as const,
            ),
          ),
        ].filter(([, needed]) => needed > room)
        expect(broken, `${name}, ${block.head[column]}: ${room.toFixed(1)} mm`).toEqual([])
      }
    }
  })

  rule('says nothing that is undefined or not a number', (paper, _, name) => {
    expect(JSON.stringify(blocksOf(paper)), name).not.toMatch(/undefined|NaN|\[object|"text":"null"/u)
  })
})

/** Words between which a line may be broken. */
const wordsIn = (text: string) => text.split(/[\s\-–—/]+/u).filter(word => word !== '')
const hasNotes = ({ sources, gaps, warnings }: Official) => sources.length + gaps.length + warnings.length > 0

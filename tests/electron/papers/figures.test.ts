import { expect, test } from 'vitest'
import { type Block, type Brief, figuresIn, type Run, sectionsOf } from '../../../db/model/brief/brief.ts'
import { reading } from './reading.ts'
import { richBrief } from './sample.ts'

const first = 7_000_001

/** A brief in which every number is another: a writer that takes one from elsewhere, or leaves one out, is found out. */
function countedBrief(): Brief {
  let next = first
  const counted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(counted)
    if (value === null || typeof value !== 'object') return value
    const run = value as Run
    if (typeof run.figure?.value !== 'number')
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, name === 'view' ? each : counted(each)]),
      )
    const number = next++
    return { ...run, text: String(number), figure: { ...run.figure, value: number } }
  }
  const brief = richBrief()
  return { ...brief, blocks: counted(brief.blocks) as Block[] }
}

const numbersIn = (blocks: readonly Block[]) =>
  figuresIn({ blocks: [...blocks] }).flatMap(({ figure }) => (typeof figure?.value === 'number' ? [figure.value] : []))

/** Slides tell of procedures only what comes next. */
const onSlides = (brief: Brief): number[] => {
  const steps = new Set(
    sectionsOf(brief.blocks).flatMap(({ part, blocks }) => (part === 'steps' ? numbersIn(blocks) : [])),
  )
  return numbersIn(brief.blocks).filter(number => !steps.has(number))
}

test.each(Object.keys(reading))(
  '%s prints every figure of the brief, each its own and none of another paper',
  async format => {
    const brief = countedBrief()
    const wanted = format === 'pptx' ? onSlides(brief) : numbersIn(brief.blocks)
    expect(wanted.length).toBeGreaterThan(8)
    const text = (await reading[format]?.(brief)) ?? ''
    const read = new Set([...text.matchAll(/70000\d\d/gu)].map(([number]) => Number(number)))
    expect(wanted.filter(number => !read.has(number))).toEqual([])
    expect([...read].filter(number => !numbersIn(brief.blocks).includes(number))).toEqual([])
  },
)

test.each(Object.keys(reading))('%s shows that one figure was changed', async format => {
  const brief = countedBrief()
  const [changed = 0] = format === 'pptx' ? onSlides(brief) : numbersIn(brief.blocks)
  const other = JSON.parse(JSON.stringify(brief).replaceAll(String(changed), '7999999')) as Brief
  const text = (await reading[format]?.(other)) ?? ''
  expect(text).not.toContain(String(changed))
  expect(text).toContain('7999999')
})

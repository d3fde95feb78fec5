import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { writeBriefXlsx } from '../../../electron/papers/excel/xlsx.ts'
import { openSheaf, sheafProgress } from '../../../electron/papers/sheaf/sheaf.ts'
import { writePptx } from '../../../electron/papers/slides/pptx.ts'
import { writeDocx } from '../../../electron/papers/word/docx.ts'
import { aDisk, fill } from '../backup/fixture.ts'
import { faces, png, richBrief } from './sample.ts'

const brief = richBrief()
const maps = brief.blocks.flatMap(block => (block.type === 'map' ? [png] : []))

/** The real files of a brief; a page that Chromium has printed is bytes like these, and is written in the same way. */
const formats: [string, () => Promise<Uint8Array>][] = [
  ['docx', () => writeDocx(brief, { maps, fontFiles: faces })],
  ['xlsx', () => writeBriefXlsx(brief, { maps })],
  ['pptx', () => writePptx(brief, { maps })],
  ['pdf', async () => Buffer.alloc(120_000, '%PDF-1.7 ')],
]

describe.each(formats)('on a full disk a batch of briefs as %s', (format, make) => {
  test('is refused in words and leaves nothing; an earlier file stays as it was, and there is room again afterwards', async context => {
    const disk = aDisk(4)
    if (!disk) return context.skip('a disk of its own cannot be mounted here')
    const bytes = await make()
    const earlier = `Tờ cũ.${format}`
    writeFileSync(join(disk, earlier), 'bản trước')
    // Room for the first of the batch, and for a half of the second.
    fill(disk, Math.ceil((bytes.length * 1.5) / 1024))
    const before = readdirSync(disk).sort()
    const sheaf = openSheaf(disk, 2)
    await sheaf.add([{ name: `Tờ 1.${format}`, make: async () => bytes }])
    const added = sheaf.add([{ name: earlier, make: async () => bytes }])
    const refused = await added.then(() => null, toProblem)
    expect(refused).toMatchObject({ code: 'E_FILE_WRITE', params: { file: join(disk, earlier), reason: 'ổ đĩa đầy' } })
    expect(refused && sentence(refused)).toMatch(/ổ đĩa đầy/u)
    expect(readdirSync(disk).sort()).toEqual(before)
    expect(readFileSync(join(disk, earlier), 'utf8')).toBe('bản trước')
    expect(sheafProgress()).toBeNull()

    for (const filler of before.filter(name => name.startsWith('day-'))) rmSync(join(disk, filler))
    const again = openSheaf(disk, 1)
    await again.add([{ name: `Tờ 1.${format}`, make: async () => bytes }])
    expect((await again.finish()).files).toEqual([join(disk, `Tờ 1.${format}`)])
    expect(readFileSync(join(disk, `Tờ 1.${format}`)).equals(bytes)).toBe(true)
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { Brief } from '../../../../db/model/brief/brief.ts'
import { writeBriefXlsx } from '../../../../electron/papers/excel/xlsx.ts'
import { dismissDrawer, svgToPng } from '../../../../electron/papers/figure/picture.ts'
import { type Pictures, standIn } from '../../../../electron/papers/figure/stand-in.ts'
import { writePptx } from '../../../../electron/papers/slides/pptx.ts'
import { writeDocx } from '../../../../electron/papers/word/docx.ts'
import { faces, richBrief, root, svg } from '../sample.ts'
import { unzip } from '../unzip.ts'

afterAll(dismissDrawer)

/** A brief with a second map, on a part of its own. */
function aBriefOfTwoMaps(): Brief {
  const brief = richBrief()
  const map = brief.blocks.find(block => block.type === 'map')
  if (!map) throw new Error('E_MAP_MISSING')
  return {
    ...brief,
    blocks: [...brief.blocks, { type: 'heading', text: '9. Lô đất', part: 'plots' }, { ...map, number: 2 }],
  }
}

const writers: Record<string, (brief: Brief, how: { maps: Pictures }) => Promise<Uint8Array>> = {
  docx: (brief, how) => writeDocx(brief, { ...how, fontFiles: faces }),
  xlsx: writeBriefXlsx,
  pptx: writePptx,
}

test.each(Object.keys(writers))(
  'the maps of %s come into the file when they are drawn, each in its own place',
  async format => {
    const maps = [svgToPng(root, svg, 320), svgToPng(root, svg.replace('fbf8f1', 'd0e0ff'), 321)]
    const file = await writers[format]?.(aBriefOfTwoMaps(), { maps })
    if (!file) throw new Error(format)
    const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-swap-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'a.zip'), file)
    // Another program reads every file of it and its check sum.
    execFileSync('python3', ['-m', 'zipfile', '-t', join(folder, 'a.zip')])
    const placed = [...unzip(file)].filter(([name]) => name.endsWith('.png')).map(([, bytes]) => bytes)
    const drawn = await Promise.all(maps)
    expect(placed).toHaveLength(2)
    for (const picture of drawn) expect(placed.some(each => Buffer.compare(each, picture) === 0)).toBe(true)
  },
)

test('what stands for a map is a picture, another for each', async () => {
  const { loadImage } = await import('@napi-rs/canvas')
  for (const at of [0, 1, 7]) expect((await loadImage(standIn(at))).width).toBe(1)
  expect(Buffer.compare(standIn(0), standIn(1))).not.toBe(0)
})

test.each(Object.keys(writers))('%s is refused when a map cannot be drawn', async format => {
  const maps = [svgToPng(root, '<svg', 320), svgToPng(root, svg, 320)]
  await expect(writers[format]?.(aBriefOfTwoMaps(), { maps })).rejects.toThrow()
})

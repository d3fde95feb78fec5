import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import { describe, expect, it } from 'vitest'
import { estimateWidth, type LabelItem, placeLabels, type TextStyle, wrapText } from '../../../../db/model/map/label.ts'
import { type Box, overlap } from '../../../../db/model/map/spread.ts'
import { seeded } from './reading.ts'

const style: TextStyle = { family: 'Be Vietnam Pro', size: 12, weight: 600 }
const measure = (text: string) => text.length * 6

function aLabel(over: Partial<LabelItem> = {}): LabelItem {
  return { id: 'a', x: 100, y: 100, priority: 1, first: 'Thạnh Lộc', style, gap: 10, ...over }
}

function randomItems(count: number, side: number, seed: number): LabelItem[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => ({
    ...aLabel({ id: `z${i}`, x: random() * side, y: random() * side, priority: Math.floor(random() * 5) }),
    first: 'Khu '.repeat(1 + Math.floor(random() * 4)).trim(),
    ...(random() < 0.6 ? { second: '210,54 ha' } : {}),
    ...(random() < 0.2 ? { sides: ['centre' as const], angle: Math.floor(random() * 180) - 90 } : {}),
  }))
}

describe('placing labels', () => {
  it('puts a label right of its symbol, then left, above, below, then drops it', () => {
    const wall = (x: number, y: number): Box => ({ x, y, width: 20, height: 20 })
    const walls = [wall(110, 90), wall(70, 90), wall(90, 70), wall(90, 110)]
    const sides = [0, 1, 2, 3, 4].map(n => placeLabels([aLabel()], { obstacles: walls.slice(0, n), measure })[0]?.side)
    expect(sides).toEqual(['right', 'left', 'above', 'below', undefined])
  })

  it('drops the second line before the name', () => {
    const item = aLabel({ second: '250 ha', sides: ['right'] })
    const floor: Box = { x: 110, y: 108, width: 80, height: 10 }
    expect(placeLabels([item], { measure })[0]?.lines.map(line => line.text)).toEqual(['Thạnh Lộc', '250 ha'])
    expect(placeLabels([item], { obstacles: [floor], measure })[0]?.lines.map(line => line.text)).toEqual(['Thạnh Lộc'])
  })

  it('gives the place to the more important name, whatever the order', () => {
    const low = aLabel({ id: 'low', priority: 8, sides: ['right'] })
    const high = aLabel({ id: 'high', priority: 0, y: 103, sides: ['right'] })
    expect(placeLabels([low, high], { measure }).map(label => label.id)).toEqual(['high'])
    expect(placeLabels([high, low], { measure }).map(label => label.id)).toEqual(['high'])
  })

  it('lets a label touch its own symbol and no other', () => {
    const box: Box = { x: 90, y: 90, width: 40, height: 20 }
    expect(placeLabels([aLabel({ sides: ['right'] })], { obstacles: [{ ...box, id: 'a' }], measure })).toHaveLength(1)
    expect(placeLabels([aLabel({ sides: ['right'] })], { obstacles: [{ ...box, id: 'b' }], measure })).toHaveLength(0)
  })

  it('tries other places along a road when the first is taken', () => {
    const road = aLabel({ sides: ['centre'], otherwise: [{ x: 300, y: 300 }] })
    const [label] = placeLabels([road], { obstacles: [{ x: 90, y: 90, width: 20, height: 20 }], measure })
    expect(label?.at).toEqual({ x: 300, y: 300 })
  })

  it('keeps labels inside the bounds', () => {
    const bounds = { x: 0, y: 0, width: 500, height: 500 }
    for (const label of placeLabels(randomItems(300, 500, 3), { bounds, measure })) {
      for (const box of label.boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(500)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.y + box.height).toBeLessThanOrEqual(500)
      }
    }
  })

  it.each([1, 2, 3, 4, 5])('never lets two labels overlap (random map %i)', seed => {
    const obstacles = randomItems(40, 800, seed + 100).map(({ x, y }) => ({ x, y, width: 26, height: 26 }))
    const placed = placeLabels(randomItems(400, 800, seed), { obstacles, measure })
    expect(placed.length).toBeGreaterThan(60)
    const boxes = placed.flatMap(({ id, boxes }) => boxes.map(box => ({ id, box })))
    const struck = boxes.flatMap(({ id, box }, i) => {
      const others = boxes.slice(i + 1).filter(other => other.id !== id && overlap(box, other.box))
      return [
        ...others.map(other => `${id} on ${other.id}`),
        ...obstacles.filter(other => overlap(box, other)).map(() => id),
      ]
    })
    expect(struck).toEqual([])
  })

  it('answers the same for the same map', () => {
    const items = randomItems(500, 900, 9)
    expect(placeLabels(items)).toEqual(placeLabels(structuredClone(items)))
  })

  it('places 10,000 names', () => {
    expect(placeLabels(randomItems(10_000, 6000, 11)).length).toBeGreaterThan(2000)
  })

  it('covers all of a slanted name', () => {
    const [label] = placeLabels([aLabel({ first: 'Sông Cái Lớn', sides: ['centre'], angle: 64 })], { measure })
    const half = measure('Sông Cái Lớn') / 2
    const height = style.size * 1.18
    const turn = (64 * Math.PI) / 180
    for (const along of [-1, -0.5, 0, 0.5, 1]) {
      for (const across of [-0.5, 0, 0.5]) {
        const x = 100 + along * half * Math.cos(turn) - across * height * Math.sin(turn)
        const y = 100 + along * half * Math.sin(turn) + across * height * Math.cos(turn)
        const point = { x: x - 1e-6, y: y - 1e-6, width: 2e-6, height: 2e-6 }
        expect(label?.boxes.some(box => overlap(box, point))).toBe(true)
      }
    }
  })
})

describe('measuring text without a window', () => {
  const path = join(import.meta.dirname, '../../../../assets/fonts/Tinos-Regular.ttf')
  const font = fontkit.create(readFileSync(path))

  it.each([
    'KCN Thạnh Lộc',
    'Nhà ở công nhân và',
    'Kênh Cái Sắn',
    '210,54 ha',
    'XÃ VĨNH HÒA HƯNG',
    'Đường, ước 1.234 tỷ',
  ])('comes within 3 %% of the font for "%s"', text => {
    const real = (font.layout(text).advanceWidth / font.unitsPerEm) * 12
    const guess = estimateWidth(text, { family: 'Tinos', size: 12, weight: 400 })
    expect(Math.abs(guess / real - 1)).toBeLessThan(0.03)
  })

  it('counts letter spacing and size', () => {
    const plain = estimateWidth('XÃ', style)
    expect(estimateWidth('XÃ', { ...style, letterSpacing: 2 })).toBeCloseTo(plain + 4)
    expect(estimateWidth('XÃ', { ...style, size: 24 })).toBeCloseTo(plain * 2)
  })

  it('breaks a long name once, evenly, and loses no word', () => {
    expect(wrapText('KCN Thạnh Lộc', 165, style, measure)).toEqual(['KCN Thạnh Lộc'])
    expect(wrapText('Nhà ở công nhân và TĐC Thạnh Lộc', 165, style, measure)).toEqual([
      'Nhà ở công nhân',
      'và TĐC Thạnh Lộc',
    ])
    expect(wrapText('Mộtchữrấtdàikhôngcóchỗngắt', 20, style, measure)).toEqual(['Mộtchữrấtdàikhôngcóchỗngắt'])
  })
})

import { describe, expect, it } from 'vitest'
import { toVn2000 } from '../../../../db/model/geodesy/vn2000.ts'
import { projectAt } from '../../../../db/model/map/project.ts'
import { defaultAsk, type PlateAsk } from '../../../../db/model/plate/ask.ts'
import { layPlates } from '../../../../db/model/plate/atlas.ts'
import { figureParts, ticksOf } from '../../../../db/model/plate/draw/band.ts'
import { drawPlate } from '../../../../db/model/plate/draw/plate.ts'
import { barOf } from '../../../../db/model/plate/draw/scale-bar.ts'
import { paperNames } from '../../../../db/model/plate/size.ts'
import { groundOf } from '../../../../electron/plates/ground.ts'
import { aMap, aWorld } from './a-world.ts'

const ground = groundOf('.')
const drawn = (more: Partial<PlateAsk>, world = aWorld({ zones: 6, plots: 120 })) =>
  layPlates({ ...defaultAsk, ...more }, world).map(plate => drawPlate(plate, ground).svg)

describe('the drawing of a plate', () => {
  it('is the same string for the same ask and the same register', () => {
    expect(drawn({ cover: { is: 'atlas' } })).toEqual(drawn({ cover: { is: 'atlas' } }))
  })

  it('is refused without the corner map that names both archipelagos', () => {
    const [plate] = layPlates(defaultAsk, aWorld({ zones: 2, plots: 0 }))
    if (!plate) throw new Error('E_TEST')
    const bare = {
      ...ground,
      corner: { features: ground.corner.features.filter(each => !/Hoàng Sa/.test(String(each.properties?.name))) },
    }
    expect(() => drawPlate(plate, bare)).toThrow('E_MAP_CORNER')
    expect(() => drawPlate({ ...plate, blocks: plate.blocks.filter(block => block.is !== 'corner') }, ground)).toThrow(
      'E_MAP_CORNER',
    )
    for (const name of ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa', '(Việt Nam)', 'Biển Đông'])
      expect(drawPlate(plate, ground).svg).toContain(name)
  })

  it('holds no picture and no pattern: shapes stay shapes in a PDF', () => {
    for (const svg of drawn({ cover: { is: 'atlas' } }))
      expect(svg).not.toMatch(/<(image|pattern|filter|mask|foreignObject)/)
  })

  it('has no colour but greys when it is for black ink, and still six classes that differ', () => {
    const colours = drawn({ ink: 'black', cover: { is: 'atlas' } }).flatMap(svg => svg.match(/#[0-9A-Fa-f]{6}/g) ?? [])
    expect(colours.length).toBeGreaterThan(100)
    for (const colour of new Set(colours)) expect(new Set(colour.slice(1).match(/../g))).toHaveLength(1)
  })

  it('numbers the plots that have room, and none where only a few of hundreds have', () => {
    const numbers = (plots: number) =>
      drawn({ paper: 'a4', theme: 'plots', cover: { is: 'zone', zone: 'zone-0' } }, aWorld({ zones: 1, plots }))
        .join()
        .match(/>A\d+</g) ?? []
    expect(numbers(25)).toHaveLength(25)
    expect(numbers(500)).toEqual([])
  })

  it('names the office’s own base maps that it draws, and says why it leaves one out', () => {
    const maps = [
      aMap({ id: 'a', name: 'Ảnh vệ tinh', credit: 'Ảnh vệ tinh, chụp thử 2025' }),
      aMap({ id: 'b', name: 'Bản quét quy hoạch 2019', state: 'missing' }),
      aMap({ id: 'c', name: 'Ảnh Hà Nội', bounds: { west: 105.7, south: 20.9, east: 105.9, north: 21.1 } }),
    ]
    const told = (shown: Partial<PlateAsk['shown']> = {}) => {
      const ask = { ...defaultAsk, shown: { ...defaultAsk.shown, ...shown } }
      const [plate] = layPlates(ask, { ...aWorld({ zones: 2, plots: 0 }), backdrops: maps })
      const words = plate?.blocks.flatMap(block => (block.is === 'words' ? block.lines.map(line => line.text) : []))
      const map = plate?.blocks.find(block => block.is === 'map')
      const drawn = map?.is === 'map' ? map.backdrops.map(each => each.id) : []
      return { words: words?.join(' ') ?? '', checks: plate?.checks.map(check => check.text).join('\n') ?? '', drawn }
    }
    const { words, checks, drawn } = told()
    expect(drawn).toEqual(['a'])
    expect(words).toContain('Nền của Ban: Ảnh vệ tinh, chụp thử 2025.')
    expect(words).toContain('Không vẽ nền: Bản quét quy hoạch 2019 (không thấy tệp).')
    expect(checks).toContain('Vẽ bản đồ nền của Ban: Ảnh vệ tinh')
    expect(checks).toContain('Không vẽ bản đồ nền "Bản quét quy hoạch 2019": không thấy tệp')
    expect(words + checks).not.toContain('Hà Nội')
    expect(told({ backdrops: false }).drawn).toEqual([])
    expect(told({ backdrops: false }).words).not.toContain('nền')
  })

  it('says of a picture that is too coarse for the paper how coarse it is, and holds large sheets to what a file carries', () => {
    const checks = (ask: Partial<PlateAsk>, to: number) =>
      layPlates(
        { ...defaultAsk, cover: { is: 'zone', zone: 'zone-0' }, ...ask },
        { ...aWorld({ zones: 2, plots: 0 }), backdrops: [aMap({ zoom: { from: 8, to } })] },
      )[0]?.checks.map(check => check.text)
    expect(checks({}, 12)?.join()).toMatch(/chỉ có \d+ dpi ở tỷ lệ này/)
    expect(checks({}, 20)?.join()).not.toMatch(/dpi/)
    expect(checks({ paper: 'a0' }, 20)?.join()).toMatch(/Ảnh nền in ở 1\d\d dpi/)
  })

  it('takes words of the register as words, whatever is in them', () => {
    const world = aWorld({ zones: 1, plots: 0 })
    const [zone] = world.zones
    if (zone) zone.name = 'KCN <script>alert(1)</script> & "Bạn"'
    expect(drawn({ cover: { is: 'zone', zone: 'zone-0' } }, world).join()).not.toContain('<script>')
  })
})

describe('the scale bar', () => {
  it('is as long on paper as its last figure says, on every size of sheet', () => {
    for (const paper of paperNames) {
      const [plate] = layPlates({ ...defaultAsk, paper }, aWorld({ zones: 6, plots: 0 }))
      const map = plate?.blocks.find(block => block.is === 'map')
      if (!plate || map?.is !== 'map') throw new Error('E_TEST')
      const { svg } = drawPlate(plate, ground)
      const parts = [...svg.matchAll(/<rect y="[\d.]+" height="1\.4"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
        Number(width),
      )
      const [, last, unit] = />([\d.]+) (k?m)</.exec(svg) ?? []
      const told = Number(last?.replaceAll('.', '')) * (unit === 'km' ? 1000 : 1)
      const onPaper = parts.reduce((sum, width) => sum + width, 0) * plate.unit
      expect((onPaper / 1000) * map.scale).toBeGreaterThan(told * 0.999)
      expect((onPaper / 1000) * map.scale).toBeLessThan(told * 1.001)
    }
  })
})

describe('the grid on the four sides', () => {
  const projection = projectAt([105.1, 9.95], 53, { width: 1000, height: 900 })

  it('stands where VN-2000 says, to a hundredth of a px', () => {
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const ticks = ticksOf(projection, 104.5, side)
      expect(ticks.length).toBeGreaterThanOrEqual(4)
      for (const { metres, at } of ticks) {
        const across = side === 'top' || side === 'bottom'
        const fixed = { top: 0, left: 0, bottom: 900, right: 1000 }[side]
        const [lon, lat] = projection.toLonLat(across ? [at, fixed] : [fixed, at])
        const { x, y } = toVn2000(lon, lat, 104.5)
        expect(Math.abs((across ? y : x) - metres)).toBeLessThan(0.6)
        expect(metres % 10_000).toBe(0)
      }
    }
  })

  it('writes the two figures that change large', () => {
    expect(figureParts(550_000)).toEqual(['5', '50', '000'])
    expect(figureParts(1_110_000)).toEqual(['11', '10', '000'])
  })
})

describe('the scale bar', () => {
  it('is made of three or four parts of a round length and fits', () => {
    for (const [metresPerUnit, room] of [
      [200, 60],
      [15, 70],
      [400, 55],
      [1, 60],
    ] as const) {
      const { step, count } = barOf(metresPerUnit, room)
      expect(String(step)).toMatch(/^[125]0*$/)
      expect(step * count).toBeLessThanOrEqual(metresPerUnit * room)
      expect(step * count).toBeGreaterThan(metresPerUnit * room * 0.35)
    }
  })
})

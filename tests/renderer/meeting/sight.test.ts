import { describe, expect, test } from 'vitest'
import { metresPerPxAt, projectAt } from '../../../db/model/map/project.ts'
import { boxAround, nearer, pushed, type Sight } from '../../../renderer/meeting/map/sight.ts'

const size = { width: 520, height: 600 }
const at: Sight = { centre: [105.13, 9.99], zoom: 13 }
const pictureOf = ({ centre, zoom }: Sight) => projectAt(centre, metresPerPxAt(zoom, centre[1]), size)

describe('the map of the meeting', () => {
  test('pushed by a hand shows each place as many px further on', () => {
    const place = [105.14, 10] as const
    const [x0 = 0, y0 = 0] = pictureOf(at).toPx(place)
    const [x1 = 0, y1 = 0] = pictureOf(pushed(at, 60, -40)).toPx(place)
    expect([Math.round(x1 - x0), Math.round(y1 - y0)]).toEqual([60, -40])
  })

  test('brought nearer keeps the place under the pointer, and is as it was after as many steps back', () => {
    const pointer = { x: 140, y: -90 }
    const place = pictureOf(at).toLonLat([size.width / 2 + pointer.x, size.height / 2 + pointer.y])
    const near = nearer(at, 1.5, pointer)
    const [x = 0, y = 0] = pictureOf(near).toPx(place)
    expect([Math.round(x - size.width / 2), Math.round(y - size.height / 2)]).toEqual([140, -90])
    const back = nearer(near, -1.5, pointer)
    expect(back.zoom).toBe(13)
    expect(back.centre[0]).toBeCloseTo(at.centre[0], 6)
    expect(back.centre[1]).toBeCloseTo(at.centre[1], 5)
  })

  test('cannot be pushed off what the built-in map knows, nor brought nearer than a plot', () => {
    const off = pushed(at, -1e6, 1e6)
    expect(off.centre[0]).toBeLessThan(107)
    expect(off.centre[1]).toBeLessThan(11.5)
    expect([nearer(at, 99).zoom, nearer(at, -99).zoom]).toEqual([17, 9])
  })

  test('asks for the boundaries around it, and for no others after a short push', () => {
    const box = boxAround(at, size)
    const { bounds } = pictureOf(at)
    expect(box[0]).toBeLessThanOrEqual(bounds.west)
    expect(box[1]).toBeLessThanOrEqual(bounds.south)
    expect(box[2]).toBeGreaterThanOrEqual(bounds.east)
    expect(box[3]).toBeGreaterThanOrEqual(bounds.north)
    const boxes = new Set([0, 3, 6, 9].map(dx => boxAround(pushed(at, dx, 0), size).join()))
    expect(boxes.size).toBeLessThanOrEqual(2)
  })
})

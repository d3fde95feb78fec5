import { describe, expect, it } from 'vitest'
import { metresPerPxAt, zoomAt } from '../../../db/model/map/project.ts'
import { covers, frameFrom, margin, scaleOf, turnedTo } from '../../../renderer/map/view/frame.ts'

const size = { width: 646, height: 696 }
const frame = frameFrom([104.9, 10.2], 11, size)

describe('a drawn frame', () => {
  it('has its corner where it was asked for and the map’s own scale', () => {
    const [x, y] = frame.projection.toPx([104.9, 10.2])
    expect(Math.hypot(x, y)).toBeLessThan(1e-6)
    expect(zoomAt(frame.projection.metresPerPx, frame.projection.centre[1])).toBeCloseTo(11, 9)
  })

  it('puts a place where Leaflet puts it: 256 px around the world at zoom 0', () => {
    const [x] = frame.projection.toPx([105.9, 10.2])
    expect(x).toBeCloseTo((256 * 2 ** 11) / 360, 6)
  })

  it('holds the view with a margin on every side', () => {
    expect(frame.view).toEqual({ x: margin, y: margin, ...size })
    expect(frame.projection.size).toEqual({ width: 646 + 2 * margin, height: 696 + 2 * margin })
  })

  it('covers a drag until its edge comes near', () => {
    expect(covers(frame, 0, 0)).toBe(true)
    expect(covers(frame, margin - 48, -margin + 48)).toBe(true)
    expect(covers(frame, margin - 47, 0)).toBe(false)
    expect(covers(frame, 0, -margin + 47)).toBe(false)
  })

  it('stays the same picture when another part of it comes into view', () => {
    const turned = turnedTo(frame, 40, -30)
    expect(turned.view).toEqual({ x: margin + 40, y: margin - 30, ...size })
    expect(turned.projection).toBe(frame.projection)
    expect(turnedTo(frame, 0, 0)).toBe(frame)
  })

  it('holds its view a few px past the margin where its corner lies on the grid', () => {
    const { view, projection } = frameFrom([104.9, 10.2], 11, size, { x: 3, y: 1 })
    expect(view).toEqual({ x: margin + 3, y: margin + 1, ...size })
    expect(projection.size).toEqual(frame.projection.size)
  })

  it('can be made for a room without any size yet', () => {
    expect(frameFrom([105, 10], 11, { width: 0, height: 0 }).view.width).toBe(1)
  })
})

describe('the scale in words', () => {
  it('is told to two digits', () => {
    expect(scaleOf(metresPerPxAt(11, 9.9))).toBe(280_000)
    expect(scaleOf(metresPerPxAt(15, 9.9))).toBe(18_000)
    expect(scaleOf(metresPerPxAt(17, 9.9))).toBe(4400)
  })
})

import { describe, expect, it } from 'vitest'
import { type LonLat, metresPerPxAt, projectAt } from '../../../db/model/map/project.ts'
import { largestGroup, startView, viewOfAll } from '../../../renderer/map/view/start.ts'

const size = { width: 646, height: 696 }
const nearRachGia: LonLat[] = [
  [105.1319, 9.98996],
  [105.1376, 10.0089],
  [105.12, 9.8957],
  [105.1168, 9.85047],
  [105.1434, 9.8621],
  [105.3658, 9.7436],
]
const nearHaTien: LonLat[] = [
  [104.5364, 10.3472],
  [104.6592, 10.1805],
]

describe('the view the map opens with', () => {
  it('is nothing in particular without points', () => {
    expect(startView([], size)).toBeNull()
    expect(viewOfAll([], size)).toBeNull()
  })

  it('is the largest group of zones when all of them need too small a scale', () => {
    const view = startView([...nearHaTien, ...nearRachGia], size)
    expect(view?.zoom).toBe(11)
    expect(view?.centre[0]).toBeCloseTo(105.24, 1)
    expect(view?.centre[1]).toBeCloseTo(9.88, 1)
  })

  it('is all zones when a working zoom shows them', () => {
    const view = startView(nearRachGia, size)
    expect(view).toEqual(viewOfAll(nearRachGia, size, 11.5))
  })

  it('shows a single zone with its surroundings', () => {
    expect(startView([[105.1, 10]], size)).toEqual({ centre: [expect.closeTo(105.1), expect.closeTo(10)], zoom: 11.5 })
  })

  it('keeps every zone well inside the room', () => {
    const all = [...nearHaTien, ...nearRachGia]
    const view = viewOfAll(all, size)
    if (!view) throw new Error('no view')
    const shown = projectAt(view.centre, metresPerPxAt(view.zoom, view.centre[1]), size)
    for (const [x, y] of all.map(shown.toPx)) {
      expect(x).toBeGreaterThan(100)
      expect(x).toBeLessThan(size.width - 100)
      expect(y).toBeGreaterThan(80)
      expect(y).toBeLessThan(size.height - 80)
    }
  })

  it('finds a group among thousands of zones', () => {
    const many = Array.from({ length: 5000 }, (_, i): LonLat => [103.5 + (i % 71) * 0.05, 8.6 + (i % 53) * 0.05])
    expect(largestGroup(many).length).toBeGreaterThan(100)
  })
})

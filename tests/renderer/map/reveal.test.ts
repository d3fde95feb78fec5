import { describe, expect, it } from 'vitest'
import { sightOf } from '../../../renderer/map/view/reveal.ts'

const size = { width: 646, height: 696 }
const legend = { x: 12, y: 500, width: 272, height: 184 }

describe('whether a selected zone is in sight', () => {
  it('is seen in the open', () => {
    expect(sightOf({ x: 320, y: 300 }, size, [legend])).toBe('seen')
  })

  it('is at the edge where its ring would be cut', () => {
    expect(sightOf({ x: 620, y: 300 }, size, [])).toBe('edge')
    expect(sightOf({ x: 320, y: 10 }, size, [])).toBe('edge')
  })

  it('counts as hidden under the legend and close beside it', () => {
    expect(sightOf({ x: 150, y: 600 }, size, [legend])).toBe('edge')
    expect(sightOf({ x: 295, y: 600 }, size, [legend])).toBe('edge')
    expect(sightOf({ x: 320, y: 600 }, size, [legend])).toBe('seen')
  })

  it('is off the screen where the dossier or the window ends', () => {
    expect(sightOf({ x: 700, y: 300 }, size, [])).toBe('off')
    expect(sightOf({ x: -5, y: 300 }, size, [])).toBe('off')
  })
})

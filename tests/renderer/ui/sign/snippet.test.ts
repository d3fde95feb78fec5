import { describe, expect, test } from 'vitest'
import { besideTitle } from '../../../../renderer/ui/sign/snippet.ts'

describe('the line under a search hit', () => {
  test('leaves out the inner code and the title that stands above', () => {
    expect(besideTitle('KCN-XEO-RO · KCN Xẻo Rô · Xeo Ro Industrial Park · Xã An Biên', 'KCN Xẻo Rô')).toBe(
      'Xeo Ro Industrial Park · Xã An Biên',
    )
  })

  test('keeps numbers of papers and the middle of a long text', () => {
    expect(besideTitle('TB670-6 · 670/TB-VP · Ưu tiên vốn', 'Khác')).toBe('670/TB-VP · Ưu tiên vốn')
    expect(besideTitle('… mưu UBND tỉnh ưu tiên bố trí nguồn vốn', 'Khác')).toBe(
      '… mưu UBND tỉnh ưu tiên bố trí nguồn vốn',
    )
    expect(besideTitle('', 'Khác')).toBe('')
  })
})

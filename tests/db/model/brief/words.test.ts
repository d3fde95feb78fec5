import { describe, expect, it } from 'vitest'
import { callTitle, longName, oneParagraph, signOf } from '../../../../db/model/brief/words.ts'

describe('titles', () => {
  it('turn the name of a project into a call', () => {
    expect(callTitle('Hạ tầng kỹ thuật KCN Xẻo Rô')).toBe('Kêu gọi đầu tư hạ tầng kỹ thuật Khu công nghiệp Xẻo Rô')
    expect(callTitle('Đầu tư xây dựng khu nhà ở công nhân và TĐC Thạnh Lộc')).toBe(
      'Kêu gọi đầu tư xây dựng khu nhà ở công nhân và tái định cư Thạnh Lộc',
    )
    expect(callTitle('CCN Bình An')).toBe('Kêu gọi đầu tư Cụm công nghiệp Bình An')
  })

  it('leave words alone that only look like an abbreviation', () => {
    expect(longName('KCNX Thử')).toBe('KCNX Thử')
  })
})

it('the sign of an office is its initials without the place', () => {
  expect(signOf('Ban Quản lý Khu kinh tế tỉnh An Giang')).toBe('BQLKKT')
})

it('the lines of a note become one paragraph', () => {
  expect(oneParagraph('Một.\nHai\n\n Ba')).toBe('Một. Hai; Ba')
})

import { describe, expect, test } from 'vitest'
import { fileNameBy, type Named } from '../../../../db/model/office/file-name.ts'

const aNamed = (over: Partial<Named> = {}): Named => ({
  kind: 'Tờ thông tin',
  code: 'KG-KCN-THANH-LOC-2',
  title: 'Kêu gọi đầu tư hạ tầng KCN Thạnh Lộc',
  snapshot: '22-11-2026/03',
  day: '2026-11-22',
  lang: '',
  ...over,
})

describe('a file named by the rule of the office', () => {
  test('has letters that every disk takes', () => {
    expect(fileNameBy('{loại} {mã} {bản chụp}', aNamed())).toBe('To thong tin KG-KCN-THANH-LOC-2 22-11-2026-03')
    expect(fileNameBy('Đợt 1 {tên} {ngày}', aNamed({ title: 'A/B:C*?"<>|' }))).toBe('Dot 1 A-B-C- 2026-11-22')
  })

  test('knows a part however its accents were typed', () =>
    expect(fileNameBy('{mã}'.normalize('NFD'), aNamed())).toBe('KG-KCN-THANH-LOC-2'))

  test('is never empty, a device of Windows, or longer than a path allows', () => {
    expect(fileNameBy('{ngôn ngữ}', aNamed())).not.toBe('')
    expect(fileNameBy('con', aNamed())).toBe('To con')
    expect(fileNameBy('{tên}', aNamed({ title: 'dài '.repeat(500) })).length).toBeLessThanOrEqual(120)
  })

  test('is refused for a part that nobody knows, and says which there are', () =>
    expect(() => fileNameBy('{số}', aNamed())).toThrow('E_FILE_RULE'))
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setRecord } from '../../../../db/store/record.ts'
import { takeSnapshot } from '../../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../../electron/office.ts'
import { aSeededStore, byTest } from '../../fixture.ts'
import { lineOf, linesOf } from './lines.ts'

const ladders = readLadders(join(import.meta.dirname, '../../../..'))

/** The brief of one of the calls that a first start brings. */
const briefOf = (code: string, store = aSeededStore()) =>
  takeSnapshot(store, ladders, { call: code }, 'Người thử', new Date('2026-11-22T07:05:00Z'), '2026-11-22')

test('a call without a zone is told without a park', () => {
  const brief = briefOf('KG-NHIET-DIEN-XEO-RO')
  const lines = linesOf(brief)
  expect(lines.join('\n')).not.toMatch(/KCN|khu công nghiệp|Toàn khu|Bồi thường, hỗ trợ|Giao thông|Tỷ lệ lấp đầy/iu)
  expect(lineOf(brief, 'Địa điểm')).toMatch(/^Địa điểm: Huyện An Biên, tỉnh Kiên Giang \(tên trước 01\/7\/2025\)/u)
  expect(lineOf(brief, 'Quy mô')).toBe('Quy mô: chưa có số liệu')
  expect(lines.filter(each => each.startsWith('Thủ tục đầu tư'))).toHaveLength(1)
  expect(brief.gaps.map(gap => gap.label)).not.toContain('Vị trí trên bản đồ')
})

test('a call names its own agency, as it is called today, or none', () => {
  expect(lineOf(briefOf('KG-NO-THANH-LOC'), 'Cơ quan')).toBe('Cơ quan: chưa có số liệu')
  expect(lineOf(briefOf('KG-KCN-XEO-RO'), 'Cơ quan')).toBe('Cơ quan: Ban Quản lý Khu kinh tế tỉnh An Giang')
  const store = aSeededStore()
  setRecord(store, 'call', 'KG-NO-THANH-LOC', { agency: 'SKHDT-KG' }, byTest)
  setRecord(store, 'agency', 'STC-AG', { phone: '0297 3 000 000' }, byTest)
  const brief = briefOf('KG-NO-THANH-LOC', store)
  expect(lineOf(brief, 'Cơ quan')).toBe(
    'Cơ quan: Sở Tài chính tỉnh An Giang (trước đây: Sở Kế hoạch và Đầu tư tỉnh Kiên Giang)',
  )
  expect(lineOf(brief, 'Liên hệ')).toBe('Liên hệ: 0297 3 000 000')
})

test('a law that no longer holds is history; what comes next is of the law in force', () => {
  const lines = linesOf(briefOf('KG-NO-THANH-LOC'))
  const old = lines.indexOf('Bồi thường, hỗ trợ, tái định cư theo Luật Đất đai 2013, hết hiệu lực 31/7/2024')
  expect(lines[old + 1]).toMatch(/^7 \| Chi trả bồi thường, hỗ trợ \| Vướng/u)
  expect(lines[old + 3]).toContain('chưa có quyết định thu hồi trước 01/01/2026 thì hết hiệu lực')
  expect(lines[old + 4]).toBe(
    'Bồi thường, hỗ trợ, tái định cư (từ 01/01/2026) (12 bước): chưa có số liệu về bước nào đã làm.',
  )
  const next = lines.slice(lines.indexOf('9. Hồ sơ, thủ tục tiếp theo'), lines.indexOf('10. Đầu mối liên hệ'))
  expect(next.join('\n')).not.toContain('2013')
  expect(next.find(each => each.startsWith('Bồi thường'))).toContain('Kế hoạch thu hồi đất')
})

test('an annex that nobody could read keeps no agency waiting', () => {
  const lines = linesOf(briefOf('KG-KCN-THANH-LOC-2'))
  expect(lines.join('\n')).not.toMatch(/chờ cơ quan khác/iu)
  expect(lines.filter(each => /chờ đối chiếu phụ lục/iu.test(each))).toHaveLength(2)
})

test('the housing area is 60,43 ha, which the list calls more than 60', () => {
  const brief = briefOf('KG-NO-THANH-LOC')
  expect(lineOf(brief, 'Quy mô')).toMatch(
    /^Quy mô: 60,43\u00a0ha\u00a0\[\d\] \(.*; danh mục ghi trên\u00a060\u00a0ha\u00a0\[\d\]\)/u,
  )
  expect(linesOf(brief).join('\n')).not.toContain('danh mục khác')
  expect(lineOf(brief, 'Toàn khu')).toContain('(tình trạng ngày 25/7/2022)')
})

test('a note to the office is not printed for an investor', () => {
  const brief = briefOf('KG-KCN-THANH-LOC-2')
  expect(linesOf(brief).join('\n')).not.toContain('luật thuế 2025')
  expect(brief.warnings.map(each => each.text)).toContain('phải xem lại theo luật thuế 2025 trước khi công bố')
})

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block, Brief } from '../../../../db/model/brief/brief.ts'
import { closingBlocks } from '../../../../db/model/brief/closing.ts'
import { agencyInEnglish } from '../../../../db/model/brief/english/agencies.ts'
import { lawInEnglish } from '../../../../db/model/brief/english/law.ts'
import { procedureInEnglish } from '../../../../db/model/brief/english/procedures.ts'
import { furnitureOf } from '../../../../db/model/brief/furniture.ts'
import { list } from '../../../../db/store/table.ts'
import { takeSnapshot } from '../../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../../electron/office.ts'
import { makeParks } from '../../../bench/parks.ts'
import { aSeededStore } from '../../fixture.ts'

const ladders = readLadders(join(import.meta.dirname, '../../../..'))

/** A word that is no name: small letters with one that English does not have. */
const word = /(?<!\p{L})\p{Ll}*(?=\p{Ll})[à-ỹ]\p{Ll}*(?!\p{L})/u
/** What only an English paper says. */
const english = /(?<!\p{L})(?:province|commune|district|Industrial Park|Department|of \d|step|and \d)(?!\p{L})/u

/** The full English briefs of all calls of the seed, and of all its zones. */
function briefs(): Brief[] {
  const db = aSeededStore()
  const subjects = [
    ...list(db, 'call').map(({ id }) => ({ call: id })),
    ...[...makeParks(db, 1), 'KCN-THANH-LOC', 'CCN-LINH-HUYNH', 'NO-THANH-LOC'].map(zone => ({ zone })),
  ]
  const now = new Date('2026-11-22T07:05:00Z')
  return subjects.map(subject =>
    takeSnapshot(db, ladders, subject, 'Người lập', now, '2026-11-22', { lang: 'en', length: 'full' }),
  )
}

/** What frames a brief: labels, heads, titles, legends, and what stands around it. */
function furnitureIn(brief: Brief): string[] {
  const { nation, motto, draft, to, code, signer } = furnitureOf(brief)
  return [
    ...[brief.kind, nation, motto, draft ?? '', to, code, ...signer],
    ...[...brief.blocks, ...closingBlocks(brief)].flatMap(framesOf),
    ...(brief.annexes ?? []).flatMap(({ table }) => framesOf(table)),
  ]
}

function framesOf(block: Block): string[] {
  if (block.type === 'heading') return [block.text]
  if (block.type === 'facts') return block.rows.map(row => row.label)
  if (block.type === 'table') return [block.name ?? '', block.caption, ...block.head]
  if (block.type !== 'map') return []
  const { key } = block.view
  return [block.name ?? '', block.note, key?.title ?? '', ...(key?.entries ?? []).map(entry => entry.text)]
}

describe('an English brief', () => {
  test('has no Vietnamese word in its labels, heads, titles and legends', () => {
    const left = briefs()
      .flatMap(furnitureIn)
      .filter(text => word.test(text))
    expect(left).toEqual([])
  })

  test('has no text that is half English: what nobody has translated stays Vietnamese as it is', () => {
    const texts = briefs().flatMap(({ blocks }) =>
      blocks.flatMap(block =>
        block.type === 'facts'
          ? block.rows.flatMap(row => row.cell.flat())
          : block.type === 'table'
            ? block.rows.flat(2)
            : block.type === 'paragraph'
              ? block.runs
              : [],
      ),
    )
    expect(texts.map(run => run.text).filter(text => word.test(text) && english.test(text))).toEqual([])
  })

  test('names every agency of the seed that has an English name by the rule of its kind', () => {
    const names = [
      'Sở Tài chính',
      'UBND xã Thạnh Lộc',
      'Ủy ban nhân dân tỉnh Kiên Giang',
      'Văn phòng UBND tỉnh An Giang',
      'Ban Quản lý Khu kinh tế',
      'Ban Quản lý Khu kinh tế tỉnh An Giang',
    ]
    expect(names.map(agencyInEnglish)).toEqual([
      'Department of Finance',
      "People's Committee of Thạnh Lộc Commune",
      "Kiên Giang Provincial People's Committee",
      "Office of the An Giang Provincial People's Committee",
      'Economic Zones Authority',
      'An Giang Economic Zones Authority',
    ])
    expect(agencyInEnglish('Tổ Chỉ đạo phục hồi sản xuất công nghiệp')).toBeNull()
  })

  test('knows the steps of all procedures, their papers, limits and articles', () => {
    const texts = ladders.flatMap(({ steps }) =>
      steps.flatMap(({ name, yields, limit, article }) =>
        [name, yields, limit, article].filter(text => text !== undefined),
      ),
    )
    expect(texts.filter(text => word.test(procedureInEnglish(text, each => each) ?? text))).toEqual([])
    const shown = briefs().flatMap(({ blocks }) =>
      blocks.flatMap(block =>
        block.type === 'table' && block.head[0] === 'Procedure' ? block.rows.flat(2).map(run => run.text) : [],
      ),
    )
    expect(shown.filter(text => word.test(text))).toEqual([])
    expect(shown.length).toBeGreaterThan(50)
  })

  test('says how a step stands, and by which article within which time', () => {
    const standing = (text: string) => ({ 'Đang làm': 'In progress', 'Cần đối chiếu': 'To be checked' })[text] ?? text
    expect(procedureInEnglish('Thông báo thu hồi đất (đang làm)', standing)).toBe('Land recovery notice (in progress)')
    expect(
      procedureInEnglish('NĐ 102/2024 Đ.28 k1; 10 ngày từ ngày có đề nghị và hồ sơ (cần đối chiếu)', standing),
    ).toBe('Decree 102/2024, Art. 28, cl. 1; 10 days from the request and file (to be checked)')
    expect(procedureInEnglish('Hộ ông A chưa nhận tiền (đang làm)', standing)).toBeNull()
  })

  test('cites articles of law, and leaves a sentence about them alone', () => {
    expect(lawInEnglish('NĐ 35/2022 Đ.6 k6')).toBe('Decree 35/2022, Art. 6, cl. 6')
    expect(lawInEnglish('Luật Đất đai 2024 Đ.87 k3; NĐ 88/2024 Đ.3 k1')).toBe(
      'Land Law 2024, Art. 87, cl. 3; Decree 88/2024, Art. 3, cl. 1',
    )
    expect(lawInEnglish('NĐ 32/2024 Đ.10, Đ.12; 7 ngày làm việc')).toBe(
      'Decree 32/2024, Art. 10, Art. 12; 7 working days',
    )
    expect(lawInEnglish('Luật Đầu tư 2020 Đ.30 đến Đ.36')).toBe('Investment Law 2020, Art. 30 to 36')
    expect(lawInEnglish('NQ 254/2025 Đ.3 k9a; Luật Đất đai 2024 Đ.85')).toBe(
      'Resolution 254/2025, Art. 3, cl. 9a; Land Law 2024, Art. 85',
    )
    expect(lawInEnglish('NĐ 102/2024 Đ.28 k1; 10 ngày từ ngày có đề nghị')).toBeNull()
  })
})

test('a sentence of somebody’s own stays whole, whatever phrase or day in it is known; the head of a ladder does not', () => {
  const db = aSeededStore()
  const now = new Date('2026-11-22T07:05:00Z')
  const brief = takeSnapshot(db, ladders, { zone: 'NO-THANH-LOC' }, 'x', now, '2026-11-22', {
    lang: 'en',
    length: 'full',
  })
  const texts = JSON.stringify(brief)
  expect(texts).toContain('nhiệm vụ 6 đề nghị ưu tiên vốn hoặc phân kỳ')
  expect(texts).not.toContain('directive 6 đề nghị')
  expect(texts).not.toMatch(/Quy hoạch \p{Ll}[^"]* steps/u)
})

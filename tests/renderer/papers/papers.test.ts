import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '../../../db/model/record/kinds.ts'
import { countTypes, findPapers, paperRows } from '../../../renderer/papers/papers.ts'

const aDocument = (given: Partial<AnyRecord>): AnyRecord => ({
  ...{ id: String(given.code), code: 'A', number: null, title: 'Văn bản', type: 'decision', date: null, issuer: null },
  ...{ publisher: null, signer: null, certainty: 'high', note: null, source: null, valid_from: null, valid_to: null },
  ...given,
})

const documents = [
  aDocument({
    code: 'QD',
    number: '1755/QĐ-UBND',
    title: 'Phê duyệt quy hoạch chi tiết KCN Thạnh Lộc',
    date: '2007-09-13',
    issuer: 'ubnd',
  }),
  aDocument({ code: 'TB', number: '670/TB-VP', title: 'Về giải phóng mặt bằng', date: '2022-07-25', type: 'notice' }),
  aDocument({ code: 'BAO', title: 'Đường ven biển qua Dương Đông', type: 'press', publisher: 'Báo Kiên Giang' }),
]
const rows = paperRows(documents, [{ id: 'ubnd', name: 'UBND tỉnh Kiên Giang' }])
const codes = (typed: string, type: Parameters<typeof findPapers>[2] = null) =>
  findPapers(rows, typed, type).map(row => row.code)

describe('the list of papers', () => {
  it('stands newest first, papers without a day last', () => {
    expect(codes('')).toEqual(['TB', 'QD', 'BAO'])
  })

  it('names the issuer, else the publisher, else nobody', () => {
    expect(rows.map(row => row.by)).toEqual(['', 'UBND tỉnh Kiên Giang', 'Báo Kiên Giang'])
  })

  it('finds a number typed without slash and accent', () => {
    expect(codes('1755 qd ubnd')).toEqual(['QD'])
    expect(codes('1755/QĐ')).toEqual(['QD'])
  })

  it('finds words without accents, in any order, and an abbreviation by its long form', () => {
    expect(codes('loc thanh')).toEqual(['QD'])
    expect(codes('gpmb')).toEqual(['TB'])
  })

  it('keeps accents apart for somebody who types them', () => {
    expect(codes('đường')).toEqual(['BAO'])
    expect(codes('thành lộc')).toEqual([])
  })

  it('keeps one type only, and counts the types', () => {
    expect(codes('', 'press')).toEqual(['BAO'])
    expect(countTypes(rows)).toHaveLength(3)
  })
})

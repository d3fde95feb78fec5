import { describe, expect, it, test } from 'vitest'
import { fullName } from '../../../../db/model/source/basis.ts'
import { a, aBrief, aCall, aClaim, aDossier, aPaper, aSummary } from './fixture.ts'
import { lineOf as line } from './lines.ts'

describe('papers that differ', () => {
  it('are each named once, with all they say', () => {
    const more = [8, 10].map(km => aClaim('distance/d1/km', km, 'bc', { chosen: false }))
    const dossier = aDossier({ claims: [...aDossier().claims, ...more] })
    expect(line(aBrief({ dossier }), 'Khoảng cách')).toContain(
      '(báo cáo khác ghi 8\u00a0km\u00a0[1] và 10\u00a0km\u00a0[1])',
    )
  })

  it('name the press once', () => {
    const more = aClaim('call/c1/capital_vnd', 2e12, 'nso-bai', { chosen: false })
    const papers = [...aDossier().papers, aPaper('nso-bai', { type: 'press', name: 'Báo khác' })]
    const dossier = aDossier({ claims: [...aDossier().claims, more], papers })
    expect(line(aBrief({ dossier }), 'Tổng vốn')).toMatch(/\(báo chí ngày 02\/02\/2026; nguồn khác ghi 2\.000/u)
  })

  it('say how sure they are when they are not', () => {
    const claims = [aClaim('call/c1/objective', 'Xây dựng hạ tầng kỹ thuật', 'lao', { certainty: 'low' })]
    const dossier = aDossier({ claims, papers: [aPaper('lao', { type: 'report', date: '2026-01-01' })] })
    expect(line(aBrief({ dossier }), 'Mục tiêu:')).toContain('(độ tin cậy thấp)')
  })
})

describe('workers and their homes', () => {
  const housing = a('zone', 'z2', { code: 'NO', name: 'Khu nhà ở Thạnh Lộc', type: 'housing' })

  it('names the housing area of the same commune', () => {
    expect(line(aBrief({ neighbours: [aSummary(housing)] }), 'Nhà ở công nhân')).toContain(
      'Khu nhà ở Thạnh Lộc (cùng địa bàn',
    )
    expect(line(aBrief(), 'Nhà ở công nhân')).toContain('chưa có số liệu')
  })

  it('does not refer a housing area to itself', () => {
    const dossier = aDossier({ zone: housing, summary: aSummary(housing) })
    expect(line(aBrief({ dossier, call: null, neighbours: [aSummary(housing)] }), 'Nhà ở công nhân')).toBe('')
  })
})

describe('what a claim says beside its value', () => {
  const areas = [
    aClaim('call/c1/area_ha', 60, 'bc', { quote: 'trên 60 ha' }),
    aClaim('zone/z1/area_ha', 60.43, 'bc', { certainty: 'low' }),
    aClaim('zone/z1/area_ha', 60, 'dm', { chosen: false, quote: 'trên 60 ha', certainty: 'medium' }),
  ]
  const [call, zone] = [
    { ...aCall, area_ha: 60, list: 'dm' },
    { ...aDossier().zone, area_ha: 60.43 },
  ]
  const papers = [...aDossier().papers, aPaper('dm', { type: 'list', title: 'Danh mục 55 dự án' })]
  const brief = aBrief({ call, dossier: aDossier({ zone, calls: [call], claims: areas, papers }) })

  it('keeps "trên 60 ha" as the paper has it, and knows the call’s own list', () => {
    expect(line(brief, 'Quy mô')).toMatch(/^Quy mô: trên\u00a060\u00a0ha\u00a0\[1\]; quy hoạch KCN 60,43\u00a0ha/u)
    expect(line(brief, 'Quy mô')).toContain('; danh mục ghi trên\u00a060\u00a0ha\u00a0[2])')
  })

  it('does not print the area twice where the call is for the whole zone', () => {
    const whole = { ...call, area_ha: 60.43 }
    const dossier = aDossier({ zone, calls: [whole], claims: areas, papers })
    expect(line(aBrief({ call: whole, dossier }), 'Quy mô')).toContain('; bằng diện tích quy hoạch KCN')
  })

  it('makes a source as sure as the least sure claim made with it', () => {
    const sure = Object.fromEntries(brief.sources.map(source => [source.document, source.certainty]))
    expect(sure).toMatchObject({ bc: 'thấp', dm: 'trung bình', tb670: 'cao' })
  })

  it('warns the one who prints of what must be looked at again, and not the reader', () => {
    const quote = 'Địa bàn đặc biệt khó khăn. Phải xem lại theo luật thuế 2025 trước khi công bố.'
    const promised = { ...aCall, incentives: 'Ưu đãi cao nhất' }
    const claims = [aClaim('call/c1/incentives', 'Ưu đãi cao nhất', 'bc', { quote })]
    const brief = aBrief({ call: promised, dossier: aDossier({ calls: [promised], claims }) })
    expect(line(brief, 'Ưu đãi')).toMatch(/^Ưu đãi đầu tư: Ưu đãi cao nhất\u00a0\[\d+\]$/u)
    expect(brief.warnings).toContainEqual({
      label: 'Ưu đãi đầu tư',
      text: 'phải xem lại theo luật thuế 2025 trước khi công bố',
      isInside: true,
    })
  })

  it('says of which day an old status is', () => {
    const old = [aClaim('zone/z1/status', 'operating', 'tb670', { as_of: '2022-07-25' })]
    expect(line(aBrief({ dossier: aDossier({ claims: old }) }), 'Toàn khu')).toMatch(
      /Đang hoạt động\u00a0\[\d+\] \(tình trạng ngày 25\/7\/2022\)/u,
    )
    expect(line(aBrief(), 'Toàn khu')).not.toContain('tình trạng ngày')
  })
})

test('papers and places are written as officials write them', () => {
  expect(fullName({ name: 'TB 670/TB-VP' })).toBe('Thông báo số 670/TB-VP')
  expect(fullName({ name: 'CTr 22-CTr/TU' })).toBe('Chương trình số 22-CTr/TU')
  expect(fullName({ name: 'Báo cáo, trang cơ quan 12/BC-UBND' })).toBe('Báo cáo số 12/BC-UBND')
  expect(fullName({ name: 'Luật 31/2024/QH15' })).toBe('Luật số 31/2024/QH15')
  expect(fullName({ name: 'VCCI News' })).toBe('VCCI News')
  const distances = ['Cần Thơ', 'Sân bay Rạch Giá'].map((place, i) =>
    a('distance', `far-${i}`, { zone: 'z1', place, km: 100 }),
  )
  expect(aBrief({ dossier: aDossier({ distances }) }).warnings.map(each => each.label)).toEqual(
    expect.arrayContaining(['Khoảng cách đến Cần Thơ', 'Khoảng cách đến sân bay Rạch Giá']),
  )
})

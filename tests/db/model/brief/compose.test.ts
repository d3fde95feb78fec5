import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../../db/model/brief/brief.ts'
import { a, aBrief, aCall, aDossier, aPoorDossier, aRate, aSummary } from './fixture.ts'
import { lineOf as line, linesOf } from './lines.ts'

describe('the brief of a call', () => {
  const brief = aBrief()

  it('is named in full, as a title', () => {
    expect(brief.title).toBe('Kêu gọi đầu tư hạ tầng kỹ thuật Khu công nghiệp Thạnh Lộc giai đoạn 2')
    expect(brief.kind).toBe('TỜ THÔNG TIN DỰ ÁN')
    expect(brief.office).toMatchObject({
      parent: 'UBND tỉnh An Giang',
      name: 'Ban Quản lý Khu kinh tế',
      sign: 'BQLKKT',
      year: '2026',
    })
  })

  it('opens with the facts and the map', () => {
    expect(brief.blocks.map(block => block.type).slice(0, 3)).toEqual(['facts', 'map', 'heading'])
  })

  it('rests on decisions and plans with number and date, never on the press', () => {
    expect(line(brief, 'Căn cứ:')).toBe(
      'Căn cứ: Quyết định số 1755/QĐ-UBND ngày 13/9/2007; Quyết định số 1289/QĐ-TTg ngày 03/11/2023',
    )
  })

  it('names today’s unit before the old one', () => {
    expect(line(brief, 'Địa điểm')).toBe(
      'Địa điểm: Xã Thạnh Lộc, tỉnh An Giang (trước 01/7/2025: xã Thạnh Lộc, huyện Châu Thành, tỉnh Kiên Giang)',
    )
  })

  it('prints the chosen value and what another paper says beside it', () => {
    expect(line(brief, 'Quy mô')).toContain('150\u00a0ha\u00a0[1] (báo chí ghi 152\u00a0ha\u00a0[2])')
  })

  it('says the day of an old figure and marks the press', () => {
    expect(line(brief, 'Quy mô')).toContain('lấp đầy 75\u00a0%\u00a0[3] (số liệu ngày 30/7/2021)')
    expect(line(brief, 'Tổng vốn')).toContain('1.800\u00a0tỷ đồng\u00a0[2] (báo chí ngày 02/02/2026)')
    expect(linesOf(brief)).toContain(
      '[2] | Báo chí: An Giang phát triển KCN, VCCI News, ngày 02/02/2026 | 02/02/2026 | cao, báo chí',
    )
  })

  it('prints distances in one line; they do not grow old', () => {
    expect(line(brief, 'Khoảng cách')).toBe(
      'Khoảng cách: Trung tâm Rạch Giá 6\u00a0km\u00a0[3]; sân bay Rạch Giá 5\u00a0km\u00a0[3]',
    )
  })

  it('prints a gap as a gap, with the directive that looks into it, and whom to ask', () => {
    expect(line(brief, 'Giá thuê đất')).toBe(
      'Giá thuê đất, phí hạ tầng: Thuê đất trả Nhà nước: chưa có số liệu; đang xem xét theo nhiệm vụ 5, TB 670/TB-VP\u00a0[4] / Thuê lại, phí hạ tầng: chưa có số liệu',
    )
    expect(brief.gaps).toContainEqual({
      label: 'Đơn giá thuê đất trả Nhà nước',
      ask: 'Sở Tài chính (nhiệm vụ 5, TB 670/TB-VP)',
      at: { kind: 'zone', record: expect.any(String), field: 'land_rent_vnd' },
    })
    expect(brief.gaps).toContainEqual(expect.objectContaining({ label: 'Thời hạn hoạt động', ask: 'Sở Tài chính' }))
  })

  it('leads with today’s agency and keeps the name of the paper', () => {
    expect(line(brief, 'Nhiệm vụ 5, TB 670')).toContain(
      'Sở Tài chính; Sở Nông nghiệp và Môi trường (văn bản ghi: Sở Tài nguyên và Môi trường) | không quy định thời hạn',
    )
  })

  it('shows the planning steps that are known and what comes next', () => {
    const lines = linesOf(brief)
    expect(lines.find(each => each.startsWith('1 | Phê duyệt quy hoạch chi tiết'))).toContain(
      'Xong | QĐ 1755/QĐ-UBND, 13/9/2007',
    )
    expect(lines).toContain(' | 2 bước còn lại | chưa có số liệu | ')
    expect(lines).toContain(' | Quy hoạch phân khu 1/2000 | Quyết định phê duyệt | Luật 47/2024')
  })

  it('begins what comes next with the step at work', () => {
    expect(linesOf(brief)).toContain(
      'Quy hoạch khu công nghiệp | Có trong quy hoạch tỉnh (đang làm) | chưa có số liệu | ',
    )
  })

  it('keeps a note of several lines in one line', () => {
    expect(line(brief, 'Giao thông')).toContain('rộng 18 m. Đã xong chiếu sáng')
  })

  it('numbers its sources in the order of reading and points at none that is missing', () => {
    const numbers = new Set(brief.sources.map(source => source.number))
    expect([...numbers]).toEqual(brief.sources.map((_, i) => i + 1))
    for (const figure of figuresIn(brief)) if (figure.source) expect(numbers).toContain(figure.source)
  })

  it('is the same for the same request, and survives being frozen', () => {
    expect(aBrief()).toEqual(brief)
    expect(JSON.parse(JSON.stringify(brief))).toEqual(brief)
  })

  it('says that a value without a paper has none', () => {
    expect(line(brief, 'Mục tiêu:')).toBe('Mục tiêu: Xây dựng hạ tầng kỹ thuật (chưa có văn bản)')
    expect(brief.warnings).toContainEqual({ label: 'Mục tiêu', text: 'chưa có văn bản' })
  })

  it('takes the paper of the last change as a source when no claim stands', () => {
    const dossier = aDossier({ grounds: { 'call/c1/objective': 'qd1289' } })
    expect(line(aBrief({ dossier }), 'Mục tiêu:')).toMatch(/hạ tầng kỹ thuật\u00a0\[\d\]$/u)
  })
})

describe('capital in US dollars', () => {
  it('is left out without a rate', () => {
    expect(linesOf(aBrief()).join('\n')).not.toContain('USD')
  })

  it('names the rate, its day and its source', () => {
    const text = line(aBrief({ dossier: aDossier({ rate: aRate }) }), 'Tổng vốn')
    expect(text).toContain(
      'Khoảng 72\u00a0triệu USD (tỷ giá 25.000\u00a0đồng/USD ngày 20/11/2026, Ngân hàng Nhà nước\u00a0[4])',
    )
  })

  it('is left out for a capital nobody knows', () => {
    const call = { ...aCall, capital_vnd: null }
    expect(linesOf(aBrief({ call, dossier: aDossier({ rate: aRate }) })).join('\n')).not.toContain('USD')
  })
})

describe('the brief of a zone of which little is known', () => {
  const brief = aBrief({ dossier: aPoorDossier(), call: null })

  it('leaves nothing out and prints no number for a gap', () => {
    const lines = linesOf(brief)
    for (const label of [
      'Quy mô',
      'Chủ đầu tư',
      'Ngành nghề',
      'Tỷ lệ lấp đầy',
      'Giá thuê đất',
      'Khoảng cách',
      'Giao thông',
      'Viễn thông',
    ])
      expect(lines.find(each => each.startsWith(label))).toContain('chưa có số liệu')
    expect(figuresIn(brief).every(run => run.gap === (run.figure?.value === null ? true : undefined))).toBe(true)
    expect(lines.join('\n')).not.toMatch(/null|undefined|NaN|(?<![\d.,/])0(?![\d.,/])/u)
  })

  it('has no map where nobody knows the place, and says so', () => {
    expect(brief.blocks.some(block => block.type === 'map')).toBe(false)
    expect(brief.gaps).toContainEqual({
      label: 'Vị trí trên bản đồ',
      ask: 'UBND cấp xã nơi có khu đất',
      at: null,
    })
  })

  it('asks the department that manages clusters', () => {
    expect(brief.gaps).toContainEqual(expect.objectContaining({ label: 'Diện tích quy hoạch', ask: 'Sở Công Thương' }))
    expect(brief.title).toBe('Cụm công nghiệp Bình An')
    expect(brief.sources).toEqual([])
  })
})

describe('the map', () => {
  it('selects the zone and draws its neighbours around it', () => {
    const housing = a('zone', 'z2', {
      code: 'NO',
      name: 'Nhà ở Thạnh Lộc',
      type: 'housing',
      point: [105.15, 10.01],
      area_ha: 60.43,
    })
    const map = aBrief({ neighbours: [aSummary(housing)] }).blocks.find(block => block.type === 'map')
    expect(map?.view.zones.map(zone => [zone.name, zone.selected])).toEqual([
      ['KCN Thạnh Lộc', true],
      ['Nhà ở Thạnh Lộc', false],
    ])
    expect(map?.note).toContain('Bản chụp số liệu 22-11-2026/03')
  })
})
